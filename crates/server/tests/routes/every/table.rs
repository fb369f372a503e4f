//! The router serves the contract's operations, and no others below `/v1`.

use aftersale_api::operations;
use aftersale_server::router;
use axum::body::Body;

use crate::stage::{Stage, request};

#[test]
fn every_operation_of_the_contract_has_a_handler_and_no_other_has_one() {
    let mut served: Vec<&str> = router::operations().iter().map(|(operation, _)| operation.id).collect();
    let mut written: Vec<&str> = operations::ALL.iter().map(|operation| operation.id).collect();
    served.sort_unstable();
    written.sort_unstable();
    assert_eq!(served, written);
}

#[tokio::test]
async fn every_path_names_its_methods_when_asked_with_another() {
    let stage = Stage::new().await;
    for (operation, _) in router::operations() {
        let path = operation.path.replace("{challenge_id}", "x").replace("{id}", "x");
        let answer = stage.send(request("REPORT", &path, &[], Body::empty())).await;
        assert_eq!(answer.told(), "405 method_not_allowed", "{}", operation.path);
        let allowed: Vec<&str> = answer.header("allow").split(',').map(str::trim).collect();
        assert!(allowed.contains(&operation.method), "{}: {allowed:?}", operation.path);
    }
}
