//! One address can't take it all.

use crate::stage::{Stage, config};

#[tokio::test]
async fn an_address_over_its_burst_is_told_when_to_come_back() {
    let mut config = config();
    config.limits.burst = 3;
    config.limits.requests_per_second = 1;
    config.limits.address_header = "x-forwarded-for".into();
    let stage = Stage::with(config).await;
    let here = [("x-forwarded-for", "203.0.113.9, 192.0.2.1")];
    for _ in 0..3 {
        assert_eq!(stage.get("/healthz", &here).await.status, 200);
    }
    let refused = stage.get("/healthz", &here).await;
    assert_eq!(refused.told(), "429 rate_limited");
    assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds >= 1));
    assert_eq!(
        stage.get("/healthz", &[("x-forwarded-for", "192.0.2.2")]).await.status,
        200,
        "another address"
    );
    let made_up = [("x-forwarded-for", "198.51.100.7, 192.0.2.1")];
    assert_eq!(stage.get("/healthz", &made_up).await.status, 429, "only the proxy's own entry counts");
}
