//! A short wait of unknown length.

use std::time::Duration;

/// Puts what a request sets off out of that request's time: an order that exists brings a mail and a copy with it,
/// and the store has one writer, so doing them at once would tell by the answer's time that it exists.
pub async fn a_moment() {
    let wait_ms = rand::random_range(300..900);
    tokio::time::sleep(Duration::from_millis(wait_ms)).await;
}
