//! Waits that keep what a request sets off out of what its caller can measure.

use std::time::Duration;

use tokio::time::Instant;

/// Answers no sooner than `wait` after `since`, whatever happened in between.
pub async fn answer<T>(since: Instant, wait: Duration, work: impl Future<Output = T>) -> T {
    let answer = work.await;
    tokio::time::sleep_until(since + wait).await;
    answer
}

/// Puts what a request sets off out of the times of requests beside it: the store may have one writer.
pub async fn a_moment() {
    let wait_ms = rand::random_range(300..900);
    tokio::time::sleep(Duration::from_millis(wait_ms)).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_never_comes_before_its_time() {
        let wait = Duration::from_millis(30);
        for took_ms in [0, 10, 40] {
            let since = Instant::now();
            let work = async {
                tokio::time::sleep(Duration::from_millis(took_ms)).await;
                took_ms
            };
            assert_eq!(answer(since, wait, work).await, took_ms);
            // At least: how much later it is, is the machine's affair.
            assert!(since.elapsed() >= wait, "after {took_ms} ms of work");
        }
    }
}
