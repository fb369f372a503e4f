//! Every operation with every wrong token: refused in the same way, and nothing is told.

use aftersale_api::operations::{self, Auth};
use aftersale_model::access::Access;
use aftersale_store::Store;
use axum::body::Body;
use jiff::SignedDuration;

use crate::sample::{self, CUSTOMER, EMAIL, NAME, TRACKING};
use crate::stage::{Stage, request};

const REFUSED: [u16; 2] = [401, 403];

async fn tokens(stage: &Stage) -> Vec<(&'static str, String)> {
    let early = sample::now() - SignedDuration::from_hours(2);
    let expired = stage.app.tokens.mint_order("ord_1001", Access::Order, early).expect("token").token;
    let unsubscribe = stage.app.tokens.mint_unsubscribe("customer x", topic(), "en", sample::now());
    vec![
        ("another order's", stage.order_token("ord_2002", Access::Order)),
        ("a link", stage.link_token("ord_1001")),
        ("an expired one", expired),
        ("the unsubscribe link's", unsubscribe.expect("token").token),
        ("a forged one", "a.b.c".into()),
        ("none", String::new()),
    ]
}

fn topic() -> aftersale_model::preferences::Topic {
    aftersale_model::preferences::Topic::CareTips
}

#[tokio::test]
async fn a_wrong_token_opens_nothing() {
    let stage = Stage::new().await;
    stage.store.put_order(&sample::order("2002", "cus_other")).await.expect("order");
    for (name, token) in tokens(&stage).await {
        for operation in operations::ALL {
            let path = operation
                .path
                .replace("{id}", "ord_1001")
                .replace("{parcel_id}", "par_1")
                .replace("{return_id}", "ret_1")
                .replace("{redemption_id}", "red_1")
                .replace("{review_id}", "rev_1")
                .replace("{token}", &token)
                .replace("{source}", "karrio");
            // What another order's token reaches there is that order's own.
            let by_token = matches!(operation.auth, Auth::OrderOrCustomer)
                || operation.auth == Auth::Order && operation.path.starts_with("/v1/reviews");
            let own = by_token && name == "another order's";
            let mail = operation.auth == Auth::MailToken;
            if own
                || matches!(operation.auth, Auth::ShopKey | Auth::Nobody)
                || mail && (token.is_empty() || name.contains("unsubscribe"))
            {
                continue;
            }
            let answer = stage.ask(operation.method, &path, &token, "key", "{}").await;
            // A return of another order is as unknown as none at all.
            let unknown = operation.path.contains("{return_id}") && name == "another order's";
            let expected: &[u16] = match (mail, unknown) {
                (true, _) => &[422],
                (_, true) => &[404, 422],
                _ => &REFUSED,
            };
            let told = answer.told();
            assert!(expected.contains(&answer.status.as_u16()), "{} with {name}: {told}", operation.id);
            let text = String::from_utf8_lossy(&answer.bytes).into_owned();
            for private in [NAME, EMAIL, TRACKING, CUSTOMER] {
                assert!(!text.contains(private), "{} with {name} tells {private}", operation.id);
            }
        }
    }
}

#[tokio::test]
async fn a_look_is_no_leave_to_act() {
    let stage = Stage::new().await;
    for level in [Access::Stub, Access::Gift] {
        let token = stage.order_token("ord_1001", level);
        for (method, path) in [
            ("POST", "/v1/orders/ord_1001/claims"),
            ("POST", "/v1/orders/ord_1001/cancel"),
            ("POST", "/v1/orders/ord_1001/gift-link"),
            ("POST", "/v1/orders/ord_1001/parcels/par_1/vote"),
            ("GET", "/v1/orders/ord_1001/parcels/par_1/delivery.ics"),
            ("POST", "/v1/uploads"),
            ("GET", "/v1/preferences"),
            ("PUT", "/v1/preferences"),
        ] {
            let answer = stage.ask(method, path, &token, "key", "{}").await;
            assert_eq!(answer.told(), "403 insufficient_access", "{method} {path} at {level:?}");
        }
    }
}

#[tokio::test]
async fn without_any_token_a_write_is_not_even_read() {
    let stage = Stage::new().await;
    let headers = [("idempotency-key", "k"), ("content-type", "application/json")];
    let answer =
        stage.send(request("POST", "/v1/orders/ord_1001/claims", &headers, Body::from("not json"))).await;
    assert_eq!(answer.told(), "401 missing_token");
}
