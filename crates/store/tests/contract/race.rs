//! Many callers at once, from two servers.
//!
//! Deliberately absent: what they do; each test says that.

use std::sync::Arc;

use aftersale_store::Store;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use super::database::Ground;

/// What twenty callers got who all started together, half of them on another server.
pub async fn twenty<F, Fut>(ground: &Ground, call: F) -> Vec<Fut::Output>
where
    F: Fn(Arc<dyn Store>) -> Fut,
    Fut: Future + Send + 'static,
    Fut::Output: Send,
{
    let servers = ground.two_servers().await;
    let start = Arc::new(Barrier::new(20));
    let mut callers = JoinSet::new();
    for store in servers.iter().cycle().take(20) {
        let call = call(store.clone());
        let start = start.clone();
        callers.spawn(async move {
            start.wait().await;
            call.await
        });
    }
    callers.join_all().await
}
