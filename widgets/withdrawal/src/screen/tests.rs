//! What is asked, what is sent, and what becomes of it.

use aftersale_api::Day;
use aftersale_api::problem::{Code, FieldError};
use aftersale_api::withdrawal::{Timeliness, WithdrawalLabels};

use super::*;

fn line(id: &str, quantity: u32) -> WithdrawableLine {
    WithdrawableLine {
        line_id: id.into(),
        name: id.into(),
        variant: None,
        image_url: None,
        quantity,
        exempt: None,
    }
}

fn known(lines: Vec<WithdrawableLine>) -> Withdrawable {
    Withdrawable {
        order_id: "ord_1001".into(),
        order_number: "1001".into(),
        labels: WithdrawalLabels { lang: "en".into(), entry: "in".into(), confirm: "yes".into() },
        name: Some("Linnea Berg".into()),
        email: Some("linnea@mail.example".into()),
        today_on: Day("2026-11-27".into()),
        last_on: None,
        timeliness: Timeliness::Timely,
        lines,
        declared: Vec::new(),
    }
}

/// A form whose order is known: two cups, one towel.
fn form() -> Screen {
    let mut screen = Screen { step: Step::Form, ..Screen::default() };
    screen.know(known(vec![line("cup", 2), line("towel", 1)]));
    screen
}

fn rejected(code: Code, status: u16, pointers: &[&str]) -> Failure {
    let Failure::Rejected(mut problem, _) = Failure::outage(status) else { unreachable!("it is one") };
    (problem.code, problem.retryable) = (code, code.retryable());
    let error = |pointer: &&str| FieldError { pointer: (*pointer).into(), code: "invalid".into() };
    problem.errors = pointers.iter().map(error).collect();
    Failure::Rejected(problem, Some(90))
}

#[test]
fn what_is_known_is_filled_in_and_what_was_typed_stays() {
    let mut screen = Screen::default();
    screen.draft.set(Entry::Email, "other@mail.example".into());
    screen.know(known(Vec::new()));
    let draft = &screen.draft;
    assert_eq!(
        (draft.name.as_str(), draft.contract.as_str(), draft.email.as_str()),
        ("Linnea Berg", "1001", "other@mail.example")
    );
}

#[test]
fn what_was_typed_before_comes_back_and_does_not_empty_what_is_known() {
    let mut screen = form();
    let mut kept = Draft { some: true, ..Draft::default() };
    kept.set(Entry::Email, "other@mail.example".into());
    screen.resume(kept);
    assert_eq!(
        (screen.draft.name.as_str(), screen.draft.email.as_str()),
        ("Linnea Berg", "other@mail.example")
    );
    assert!(screen.draft.some);
}

#[test]
fn name_order_number_and_an_address_are_enough() {
    let mut screen = Screen { step: Step::Form, ..Screen::default() };
    assert!(!screen.review());
    assert_eq!(screen.wrong, Entry::ALL.map(Wrong::Missing));
    for (entry, typed) in Entry::ALL.into_iter().zip([" Linnea Berg ", " #1001 ", " linnea@mail.example "]) {
        screen.draft.set(entry, typed.into());
    }
    assert!(screen.review());
    let request = screen.confirm("de").expect("it is sent");
    assert_eq!(
        (request.name.as_str(), request.contract.as_str(), request.email.as_str()),
        ("Linnea Berg", "#1001", "linnea@mail.example")
    );
    assert_eq!((request.lines, request.locale.as_str()), (Vec::new(), "de"));
}

#[test]
fn an_address_has_something_on_both_sides_of_its_sign() {
    for (typed, is) in [
        ("a@b", true),
        ("å.ek+shop@exämple.se", true),
        ("\"a@b\"@c", true),
        ("a@", false),
        ("@b", false),
        ("a b@c", false),
        ("a", false),
    ] {
        assert_eq!(is_address(typed), is, "{typed}");
    }
}

#[test]
fn what_is_too_long_is_told_before_it_is_sent() {
    let mut screen = form();
    screen.draft.set(Entry::Name, "ö".repeat(254));
    screen.check();
    assert_eq!(screen.wrong, []);
    screen.draft.set(Entry::Name, "ö".repeat(255));
    screen.check();
    assert_eq!(screen.wrong, [Wrong::TooLong(Entry::Name)]);
}

#[test]
fn the_whole_order_is_sent_without_its_lines() {
    let mut screen = form();
    screen.toggle(0);
    assert!(screen.review());
    assert_eq!(screen.request("en").lines, []);
    assert_eq!(screen.reached().len(), 2, "all of it is shown");
}

#[test]
fn single_items_are_sent_with_their_pieces() {
    let mut screen = form();
    screen.draft.some = true;
    assert!(!screen.review());
    assert_eq!(screen.wrong, [Wrong::Items]);
    screen.toggle(0);
    assert_eq!(screen.request("en").lines, [ParcelLine { line_id: "cup".into(), quantity: 2 }]);
    for (wanted, sent) in [(1, 1), (0, 1), (9, 2)] {
        screen.count(0, wanted);
        assert_eq!(screen.request("en").lines[0].quantity, sent, "{wanted}");
    }
    screen.toggle(1);
    screen.toggle(0);
    assert_eq!(screen.request("en").lines, [ParcelLine { line_id: "towel".into(), quantity: 1 }]);
    screen.toggle(7);
    assert!(screen.review());
}

#[test]
fn what_has_come_back_can_not_be_picked() {
    let mut screen = Screen::default();
    screen.know(known(vec![line("cup", 0), line("towel", 2)]));
    screen.draft.some = true;
    screen.toggle(0);
    assert_eq!(screen.draft.lines, []);
}

#[test]
fn one_piece_leaves_nothing_to_choose() {
    let mut screen = Screen::default();
    screen.know(known(vec![line("cup", 1), line("towel", 0)]));
    screen.draft.some = true;
    assert!(screen.choice().is_none() && !screen.some());
    assert_eq!(screen.request("en").lines, []);
}

#[test]
fn another_order_has_none_of_the_lines_shown() {
    let mut screen = form();
    screen.draft.some = true;
    screen.toggle(0);
    for (typed, same) in [("#1001", true), (" 1001 ", true), ("", true), ("1002", false)] {
        screen.draft.set(Entry::Contract, typed.into());
        assert_eq!(screen.order().is_some(), same, "{typed}");
        assert_eq!(screen.request("en").lines.is_empty(), !same, "{typed}");
    }
}

#[test]
fn one_press_is_sent_once() {
    let mut screen = form();
    assert_eq!(screen.confirm("en"), None, "it was not shown first");
    assert!(screen.review());
    assert!(screen.confirm("en").is_some());
    assert_eq!(screen.confirm("en"), None);
    screen.change();
    assert!(matches!(screen.step, Step::Check), "what is on its way can't be changed");
    let receipt = WithdrawalReceipt::read_sample();
    screen.received(receipt, Value::Null);
    assert_eq!(screen.confirm("en"), None, "a receipt sends nothing");
}

#[test]
fn lines_that_went_meanwhile_are_asked_for_again() {
    let mut screen = form();
    screen.draft.some = true;
    screen.toggle(1);
    assert!(screen.review());
    screen.know(known(vec![line("cup", 2)]));
    assert_eq!(screen.confirm("en"), None);
    assert!(matches!(screen.step, Step::Form));
    assert_eq!(screen.wrong, [Wrong::Items]);
}

#[test]
fn each_failure_says_what_it_means_and_whether_it_was_an_answer() {
    for (failure, stop, answered) in [
        (Failure::Offline, Stop::Broken, false),
        (Failure::Timeout, Stop::Broken, false),
        (Failure::Garbled, Stop::Broken, false),
        (Failure::outage(502), Stop::Outage, false),
        (rejected(Code::RequestInProgress, 409, &[]), Stop::Outage, false),
        (rejected(Code::RateLimited, 429, &[]), Stop::Limited(2), false),
        (rejected(Code::UnknownShopKey, 401, &[]), Stop::Other, true),
        (rejected(Code::IdempotencyKeyReused, 422, &[]), Stop::Other, true),
        (rejected(Code::ValidationFailed, 422, &["/elsewhere"]), Stop::Other, true),
    ] {
        let mut screen = form();
        screen.review();
        screen.confirm("en");
        assert_eq!((screen.refused(&failure), screen.stop), (answered, Some(stop)), "{failure:?}");
        assert!(!screen.sending && matches!(screen.step, Step::Check));
    }
}

#[test]
fn a_refused_field_is_shown_in_step_one() {
    let mut screen = form();
    screen.review();
    screen.confirm("en");
    let refusal = rejected(Code::ValidationFailed, 422, &["/email", "/lines/0/line_id", "/lines/1/line_id"]);
    assert!(screen.refused(&refusal));
    assert!(matches!(screen.step, Step::Form));
    assert_eq!(screen.wrong, [Wrong::Missing(Entry::Email), Wrong::Items]);
}

#[test]
fn another_declaration_begins_with_the_same_person_and_nothing_picked() {
    let mut screen = form();
    screen.draft.some = true;
    screen.toggle(0);
    screen.received(WithdrawalReceipt::read_sample(), Value::Null);
    screen.again();
    assert!(matches!(screen.step, Step::Form));
    assert_eq!((screen.draft.name.as_str(), screen.draft.some), ("Linnea Berg", false));
    assert_eq!(screen.draft.lines, []);
}

trait Sample {
    fn read_sample() -> Self;
}

impl Sample for WithdrawalReceipt {
    fn read_sample() -> Self {
        let fixture = include_str!("../../fixtures/receipt.json");
        let value: Value = serde_json::from_str(fixture).expect("it is JSON");
        aftersale_api::read::document(value["view"]["receipt"].clone()).expect("it is a receipt")
    }
}
