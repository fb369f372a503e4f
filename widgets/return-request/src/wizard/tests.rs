//! The way through the wizard, as tables.

use aftersale_api::claim::ClaimReason;
use aftersale_api::problem::Problem;
use aftersale_api::read::document;
use aftersale_api::returns::{RequestKind, ReturnMethod};
use serde_json::{Value, json};

use super::*;
use crate::draft::{Photo, Picked};

fn told() -> Returnable {
    document(returnable()).expect("of that shape")
}

fn returnable() -> Value {
    let line = |id: &str, quantity: u32, block: Value| {
        json!({
            "line_id": id, "name": id, "variant": null, "image_url": null, "parcel_id": "p1", "claimable": 2,
            "quantity": quantity, "until_on": "2026-12-24", "block": block, "goes_with": [],
            "reasons": ["changed-mind", "not-as-described", "damaged-in-transit"],
            "variants": [{ "id": "v1", "name": "Red", "free": 2, "block": null }],
        })
    };
    let reason = |handle: &str, photos: &str, comment: &str, claim: Value| {
        json!({
            "handle": handle, "name": handle, "photos": photos, "comment": comment, "claim": claim,
            "resolutions": ["refund_original", "store_credit", "exchange_variant", "keep"],
        })
    };
    json!({
        "order_id": "o1", "order_number": "1001", "today_on": "2026-11-25",
        "steps": ["road", "items", "reason", "resolution", "confetti", "method", "check"],
        "roads": [
            { "kind": "changed_mind", "open": true, "from_on": null, "until_on": "2026-12-24" },
            { "kind": "something_wrong", "open": true, "from_on": null, "until_on": null },
            { "kind": "never_arrived", "open": true, "from_on": null, "until_on": null },
        ],
        "rights": { "withdraw_until_on": null, "return_until_on": "2026-12-24", "guarantee_until_on": null },
        "lines": [line("a", 1, Value::Null), line("b", 3, Value::Null), line("c", 0, json!("final_sale"))],
        "returns": [], "guides": [],
        "reasons": [
            reason("changed-mind", "off", "off", Value::Null),
            reason("not-as-described", "required", "required", Value::Null),
            reason("damaged-in-transit", "required", "optional", json!("damaged")),
        ],
        "methods": [{ "method": "store", "fee": null }, { "method": "label", "fee": null }],
        "policy_version": "2026-11", "policy_url": null, "credit_bonus": null,
        "comment_max_chars": 5, "photos_max": 2, "photo_max_bytes": 1_000_000,
    })
}

fn wizard() -> Wizard {
    Wizard::new(told())
}

fn here(wizard: &Wizard) -> ReturnStep {
    match wizard.page {
        Page::Step(step) => step,
        other => panic!("{other:?}"),
    }
}

/// Answers all of the first road.
fn answered() -> Wizard {
    let mut wizard = wizard();
    wizard.draft.take(RoadKind::ChangedMind);
    wizard.draft.toggle(&wizard.told, "a");
    wizard.draft.items[0].reason = "changed-mind".into();
    wizard.draft.items[0].resolution = Some(Resolution::RefundOriginal);
    wizard.draft.method = Some(ReturnMethod::Label);
    wizard
}

#[test]
fn the_steps_are_those_the_shop_lists_as_far_as_the_road_has_them() {
    use ReturnStep::{Check, Items, Method, Reason, Resolution, Road};
    for (road, steps) in [
        (RoadKind::ChangedMind, vec![Road, Items, Reason, Resolution, Method, Check]),
        (RoadKind::SomethingWrong, vec![Road, Items, Reason, Check]),
        (RoadKind::NeverArrived, vec![Road, Items, Check]),
    ] {
        let mut wizard = wizard();
        wizard.draft.take(road);
        assert_eq!(wizard.steps(), steps, "{road:?}");
    }
}

#[test]
fn a_shop_that_asks_less_leaves_out_a_page_and_the_widget_fills_in_what_leaves_no_choice() {
    let mut answer = returnable();
    answer["steps"] = json!(["items", "reason", "check"]);
    let mut wizard = Wizard::new(document(answer).expect("of that shape"));
    assert_eq!(here(&wizard), ReturnStep::Items);
    wizard.draft.toggle(&wizard.told, "a");
    assert!(wizard.next());
    wizard.draft.items[0].reason = "changed-mind".into();
    assert!(wizard.next());
    let wish = wizard.wish().expect("all is there");
    assert_eq!(wish.items[0].resolution, Resolution::RefundOriginal);
    assert_eq!(wish.method, ReturnMethod::Store);
}

#[test]
fn nothing_is_chosen_beforehand() {
    let wizard = wizard();
    assert_eq!(wizard.draft, Draft::default());
    let mut wizard = answered();
    wizard.draft.items[0].resolution = None;
    wizard.draft.method = None;
    assert_eq!(wizard.furthest(), ReturnStep::Resolution);
}

#[test]
fn what_is_missing_stops_on_its_page_and_is_told() {
    let mut wizard = wizard();
    assert!(!wizard.next());
    assert_eq!(wizard.wrong, [Wrong::Road]);
    wizard.draft.take(RoadKind::ChangedMind);
    assert!(wizard.next());
    assert!(!wizard.next());
    assert_eq!(wizard.wrong, [Wrong::Items]);
    wizard.draft.toggle(&wizard.told, "b");
    wizard.recheck();
    assert_eq!(wizard.wrong, [Wrong::Pieces(0)], "of three nobody knows how many");
    wizard.draft.items[0].quantity = 2;
    assert!(wizard.next());
    wizard.draft.items[0].reason = "not-as-described".into();
    assert!(!wizard.next());
    assert_eq!(wizard.wrong, [Wrong::Comment(0), Wrong::Photo(0)]);
    wizard.draft.items[0].comment = "too long".into();
    let photo = |state| Photo { id: 0, name: "x.jpg".into(), state, url: None };
    wizard.draft.items[0].photos = vec![photo(PhotoState::Waiting)];
    wizard.recheck();
    assert_eq!(wizard.wrong, [Wrong::Longer(0, 3), Wrong::PhotoOpen(0)]);
    wizard.draft.items[0].comment = "dull".into();
    wizard.draft.items[0].photos = vec![photo(PhotoState::Sent("u1".into()))];
    assert!(wizard.next());
    wizard.draft.items[0].resolution = Some(Resolution::ExchangeVariant);
    assert!(!wizard.next());
    assert_eq!(wizard.wrong, [Wrong::Variant(0)]);
    wizard.draft.items[0].variant_id = "v1".into();
    assert!(wizard.next() && !wizard.next());
    assert_eq!(wizard.wrong, [Wrong::Method]);
    wizard.draft.method = Some(ReturnMethod::Label);
    assert!(wizard.next());
    let wish = wizard.wish().expect("all is there");
    assert_eq!(wish.kind, RequestKind::Exchange);
    assert_eq!(wish.items[0].photos, ["u1"]);
    assert_eq!(wish.items[0].comment.as_deref(), Some("dull"));
}

#[test]
fn an_answer_is_changed_without_losing_the_others() {
    let mut wizard = answered();
    wizard.go(ReturnStep::Check);
    let before = wizard.draft.clone();
    wizard.go(ReturnStep::Reason);
    assert!(wizard.back());
    assert_eq!((here(&wizard), &wizard.draft), (ReturnStep::Items, &before));
    assert_eq!(wizard.furthest(), ReturnStep::Check);
}

#[test]
fn another_road_begins_anew_and_the_same_one_does_not() {
    let mut wizard = answered();
    let before = wizard.draft.clone();
    wizard.draft.take(RoadKind::ChangedMind);
    assert_eq!(wizard.draft, before);
    wizard.draft.take(RoadKind::SomethingWrong);
    assert!(wizard.draft.items.is_empty());
}

#[test]
fn what_is_kept_goes_on_where_it_was_and_no_further_than_the_answers_reach() {
    let draft = answered().draft;
    for (page, at) in [
        (ReturnStep::Reason, ReturnStep::Reason),
        (ReturnStep::Check, ReturnStep::Check),
        (ReturnStep::Other, ReturnStep::Check),
    ] {
        let mut wizard = wizard();
        wizard.resume(draft.clone(), page);
        assert_eq!(here(&wizard), at, "{page:?}");
    }
    let mut wizard = wizard();
    let mut gone = draft;
    gone.items[0].line_id = "c".into();
    wizard.resume(gone, ReturnStep::Check);
    assert_eq!(here(&wizard), ReturnStep::Items, "its item can't come back any more");
}

#[test]
fn an_item_that_stays_needs_no_way_back() {
    let mut wizard = answered();
    wizard.draft.items[0].resolution = Some(Resolution::Keep);
    assert!(!wizard.steps().contains(&ReturnStep::Method));
    assert_eq!(wizard.wish().map(|wish| wish.method), Some(ReturnMethod::None));
}

#[test]
fn something_wrong_becomes_one_claim_for_each_parcel_and_reason() {
    let mut wizard = wizard();
    wizard.draft.take(RoadKind::SomethingWrong);
    wizard.draft.toggle(&wizard.told, "a");
    wizard.draft.toggle(&wizard.told, "c");
    assert_eq!(wizard.draft.items.len(), 2, "what was on sale can be claimed");
    for item in &mut wizard.draft.items {
        item.quantity = 1;
        item.reason = "damaged".into();
        item.comment = item.line_id.clone();
    }
    assert_eq!(
        wizard.missing(ReturnStep::Reason),
        [Wrong::Photo(0), Wrong::Photo(1)],
        "as the shop's reason wants"
    );
    let reports = wizard.reports();
    assert_eq!(reports.len(), 1);
    assert_eq!((reports[0].reason, reports[0].parcel_id.as_str()), (ClaimReason::Damaged, "p1"));
    assert_eq!(reports[0].lines.len(), 2);
    assert_eq!(reports[0].text.as_deref(), Some("a\nc"));
    assert!(wizard.wish().is_none());
    wizard.draft.items[1].reason = "missing".into();
    assert_eq!(wizard.reports().len(), 2);
}

#[test]
fn what_never_arrived_is_claimed_by_the_parcel() {
    let mut wizard = wizard();
    wizard.draft.take(RoadKind::NeverArrived);
    wizard.draft.toggle(&wizard.told, "a");
    wizard.draft.toggle(&wizard.told, "b");
    let reports = wizard.reports();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].reason, ClaimReason::NotReceived);
    assert!(reports[0].lines.is_empty());
}

#[test]
fn what_comes_back_together_is_chosen_together() {
    let mut answer = returnable();
    answer["lines"][0]["goes_with"] = json!(["b"]);
    let mut wizard = Wizard::new(document(answer).expect("of that shape"));
    wizard.draft.take(RoadKind::ChangedMind);
    wizard.draft.toggle(&wizard.told, "a");
    let ids: Vec<_> = wizard.draft.items.iter().map(|item| item.line_id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
    wizard.draft.toggle(&wizard.told, "a");
    assert!(wizard.draft.items.is_empty());
}

#[test]
fn a_refusal_is_shown_at_its_answer() {
    for (pointer, at, wrong) in [
        ("/items/0/reason", ReturnStep::Reason, Wrong::Reason(0)),
        ("/items/12/quantity", ReturnStep::Items, Wrong::Pieces(12)),
        ("/items/0/variant_id", ReturnStep::Resolution, Wrong::Variant(0)),
        ("/method", ReturnStep::Method, Wrong::Method),
    ] {
        let mut wizard = answered();
        wizard.go(ReturnStep::Check);
        let problem: Problem = document(json!({
            "type": "", "title": "", "status": 422, "code": "validation_failed", "retryable": false, "request_id": "r",
            "errors": [{ "pointer": pointer, "code": "invalid" }],
        }))
        .expect("of that shape");
        assert!(wizard.refuse(&problem), "{pointer}");
        assert_eq!((here(&wizard), wizard.wrong.as_slice()), (at, [wrong].as_slice()));
    }
}

#[test]
fn a_link_to_an_item_opens_with_it_chosen() {
    let mut wizard = wizard();
    assert!(wizard.begin_with("a"));
    assert_eq!(here(&wizard), ReturnStep::Reason);
    assert_eq!(wizard.draft.items, [Picked { line_id: "a".into(), quantity: 1, ..Picked::default() }]);
    assert!(!wizard.begin_with("c"), "it can't come back");
}
