//! A wish is one redemption, whatever happens on the way.

use aftersale_api::read::document;
use aftersale_api::{FieldError, Problem};
use serde_json::{Value, json};

use super::*;

fn body() -> Value {
    let fixture = include_str!("../../fixtures/points.json");
    serde_json::from_str::<Value>(fixture).expect("it is JSON")["answer"]["body"].clone()
}

fn screen() -> Screen {
    let told: Loyalty = document(body()).expect("points");
    Screen { page: Page::Points(Box::new(told)), ..Screen::default() }
}

fn wish() -> Wish {
    Wish { key: "k".into(), points: 150, ..Wish::default() }
}

fn refused(code: Code, status: u16, error: Option<&str>) -> Failure {
    let Failure::Rejected(problem, _) = Failure::outage(status) else { unreachable!("it is one") };
    let errors = error.map(|code| FieldError { pointer: String::new(), code: code.into() });
    let problem = Problem { code, retryable: false, errors: errors.into_iter().collect(), ..*problem };
    Failure::Rejected(Box::new(problem), Some(120))
}

fn answer(id: &str, state: &str, available: u32) -> Redemption {
    let mut code = body()["wallet"][0].clone();
    (code["id"], code["state"]) = (json!(id), json!(state));
    document(json!({ "code": code, "available": available, "pending": 74, "head": "9-next" }))
        .expect("an answer")
}

#[test]
fn an_amount_is_one_that_is_offered_and_that_there_is() {
    let mut screen = screen();
    let reward = screen.reward("voucher").expect("it is there").clone();
    for (available, wanted, most, chosen) in [
        (180, 150, 150, 150),
        (180, 1_000, 150, 150),
        (180, 149, 150, 100),
        (260, 0, 250, 100),
        (5_000, 5_000, 1_000, 1_000),
    ] {
        if let Page::Points(told) = &mut screen.page {
            told.available = available;
        }
        screen.choose("voucher", wanted);
        assert_eq!((screen.most(&reward), screen.amount(&reward)), (most, chosen), "{available} {wanted}");
    }
}

#[test]
fn a_wish_is_kept_exactly_while_its_answer_may_still_come() {
    for (failure, stop, kept) in [
        (Failure::Offline, Stop::Waiting, true),
        (Failure::Timeout, Stop::Waiting, true),
        (Failure::Garbled, Stop::Waiting, true),
        (Failure::outage(503), Stop::Waiting, true),
        (refused(Code::RateLimited, 429, None), Stop::Limited(2), true),
        (refused(Code::ExpiredToken, 401, None), Stop::Access, true),
        (refused(Code::PointsChanged, 409, None), Stop::Changed, false),
        (refused(Code::NotEnoughPoints, 409, Some("not_enough")), Stop::NotEnough, false),
        (refused(Code::ActionNotAllowed, 409, Some("tier")), Stop::NotOffered, false),
        (refused(Code::ValidationFailed, 422, Some("not_offered")), Stop::NotOffered, false),
        (refused(Code::NotFound, 404, None), Stop::NotOffered, false),
        (refused(Code::IdempotencyKeyReused, 422, None), Stop::Other, false),
    ] {
        let mut screen = screen();
        screen.confirm(wish());
        screen.redeemed(Err(failure));
        assert_eq!((screen.stop, screen.wish.is_some()), (Some(stop), kept));
    }
}

#[test]
fn while_a_wish_waits_no_other_is_begun() {
    let mut screen = screen();
    assert!(screen.ask(Asking::Redeem("voucher".into())));
    screen.confirm(wish());
    screen.redeemed(Err(Failure::Offline));
    assert!(!screen.ask(Asking::Redeem("free-delivery".into())));
    assert_eq!((screen.asking, screen.wish), (None, Some(wish())));
}

#[test]
fn a_code_stands_with_the_others_once_however_often_it_is_answered() {
    let mut screen = screen();
    let before = screen.points().map_or(0, |told| told.wallet.len());
    for _ in 0..2 {
        screen.confirm(wish());
        screen.redeemed(Ok(answer("new", "unused", 30)));
    }
    let told = screen.points().expect("points");
    assert_eq!((told.available, told.head.as_str(), told.wallet.len()), (30, "9-next", before + 1));
    assert_eq!((screen.wish.as_ref(), screen.stop), (None, None));
    assert!(matches!(&screen.done, Some(Done::Redeemed(code)) if code.id == "new"));
}

#[test]
fn a_code_that_can_not_go_back_says_why() {
    for (failure, stop) in [
        (refused(Code::ActionNotAllowed, 409, Some("used")), Stop::CodeUsed),
        (refused(Code::ActionNotAllowed, 409, Some("expired")), Stop::CodeExpired),
        (refused(Code::ActionNotAllowed, 409, Some("before")), Stop::Changed),
        (Failure::Offline, Stop::NotUndone),
    ] {
        let mut screen = screen();
        screen.undone(Err(failure));
        assert_eq!((screen.stop, screen.done), (Some(stop), None));
    }
}
