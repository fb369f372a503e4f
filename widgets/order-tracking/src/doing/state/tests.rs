//! The rules of a report as tables.

use aftersale_api::read::document;
use rstest::rstest;
use serde_json::{Value, json};

use super::*;

/// What every reason of a parcel is: `open`, or its block.
fn parcel(id: &str, [not_received, damaged, wrong, missing]: [&str; 4]) -> Value {
    let choice = |reason: &str, block: &str, photos: &str, by_line: bool| {
        let block = if block == "open" { Value::Null } else { json!(block) };
        json!({ "reason": reason, "photos": photos, "by_line": by_line, "block": block, "from_on": null, "until_on": null })
    };
    json!({ "parcel_id": id, "choices": [
        choice("not_received", not_received, "off", false),
        choice("damaged", damaged, "required", true),
        choice("wrong", wrong, "optional", true),
        choice("missing", missing, "off", true),
        choice("haunted", "open", "off", true),
    ]})
}

/// A parcel, its lines with their pieces, and its blocks.
type Sent<'a> = (&'a str, &'a [(&'a str, u32)], [&'a str; 4]);

fn case(parcels: &[Sent<'_>]) -> Case {
    let fixture = include_str!("../../../fixtures/claims.json");
    let mut order: Value = serde_json::from_str(fixture).expect("it is JSON");
    let mut order = order["answer"]["body"].take();
    let template = order["parcels"][0].clone();
    order["parcels"] = parcels
        .iter()
        .map(|(id, lines, _)| {
            let mut one = template.clone();
            one["id"] = json!(id);
            one["lines"] =
                lines.iter().map(|(line, count)| json!({ "line_id": line, "quantity": count })).collect();
            one
        })
        .collect();
    let claimable: Vec<Value> = parcels.iter().map(|(id, _, blocks)| parcel(id, *blocks)).collect();
    order["claimable"] = json!({
        "parcels": claimable, "photos_max": 3, "photo_max_bytes": 1000, "text_max_chars": 10, "answer_by_on": "2026-11-26"
    });
    document(order).expect("it is an order")
}

const OPEN: [&str; 4] = ["open"; 4];
const ONE: &[(&str, u32)] = &[("l2", 1)];
const TWO: &[(&str, u32)] = &[("l1", 2)];
const MANY: &[(&str, u32)] = &[("l1", 2), ("l2", 1)];

fn about(case: &Case, reason: ClaimReason) -> Report {
    let mut report = Report { reason: Some(reason), ..Report::default() };
    report.settle(case);
    report
}

fn photo(state: PhotoState) -> Photo {
    Photo { id: 0, name: "a.jpg".into(), state, url: None }
}

#[rstest]
#[case::nothing_blocked(&[OPEN], &[false, false, false, false])]
#[case::one_blocked(&[["too_early", "open", "open", "open"]], &[true, false, false, false])]
#[case::open_in_the_second(&[["too_early", "not_delivered", "not_delivered", "not_delivered"], OPEN], &[false; 4])]
#[case::blocked_in_both(&[["too_late"; 4], ["already_open"; 4]], &[true; 4])]
fn a_reason_is_blocked_when_no_parcel_is_open_to_it(#[case] blocks: &[[&str; 4]], #[case] blocked: &[bool]) {
    let ids = ["s1", "s2"];
    let parcels: Vec<_> = blocks.iter().zip(ids).map(|(blocks, id)| (id, MANY, *blocks)).collect();
    let case = case(&parcels);
    let found: Vec<bool> = case.offers().iter().map(|offer| offer.blocked).collect();
    assert_eq!(found, blocked);
    assert!(case.offers().iter().all(|offer| offer.choice.reason != ClaimReason::Other));
}

#[rstest]
#[case::the_only_parcel(&[("s1", MANY, OPEN)], ClaimReason::Damaged, "s1", &[])]
#[case::the_only_open_one(&[("s1", MANY, ["open", "too_late", "open", "open"]), ("s2", MANY, OPEN)], ClaimReason::Damaged, "s2", &[])]
#[case::not_one_of_two(&[("s1", MANY, OPEN), ("s2", MANY, OPEN)], ClaimReason::Damaged, "", &[])]
#[case::the_only_line(&[("s1", ONE, OPEN)], ClaimReason::Wrong, "s1", &[("l2", 1)])]
#[case::the_only_line_but_not_how_many(&[("s1", TWO, OPEN)], ClaimReason::Wrong, "s1", &[("l1", 0)])]
#[case::nothing_where_all_is_blocked(&[("s1", ONE, ["too_late"; 4])], ClaimReason::Wrong, "", &[])]
fn what_leaves_no_choice_is_filled_in(
    #[case] parcels: &[Sent<'_>],
    #[case] reason: ClaimReason,
    #[case] parcel: &str,
    #[case] lines: &[(&str, u32)],
) {
    let report = about(&case(parcels), reason);
    assert_eq!(report.parcel, parcel);
    let found: Vec<(&str, u32)> =
        report.lines.iter().map(|line| (line.line_id.as_str(), line.quantity)).collect();
    assert_eq!(found, lines);
}

#[test]
fn a_reason_that_can_no_longer_be_chosen_is_not_picked() {
    let mut report = about(&case(&[("s1", ONE, OPEN)]), ClaimReason::Wrong);
    report.settle(&case(&[("s1", ONE, ["open", "open", "already_open", "open"])]));
    assert_eq!((report.reason, report.parcel.as_str(), report.lines.len()), (None, "", 0));
}

#[test]
fn another_reason_keeps_what_still_fits() {
    let case = case(&[("s1", MANY, ["too_early", "open", "open", "open"]), ("s2", ONE, OPEN)]);
    let mut report = about(&case, ClaimReason::Damaged);
    report.parcel = "s1".into();
    report.toggle(&case, 1);
    report.reason = Some(ClaimReason::Missing);
    report.settle(&case);
    assert_eq!((report.parcel.as_str(), report.lines.len()), ("s1", 1));
    report.reason = Some(ClaimReason::NotReceived);
    report.settle(&case);
    assert_eq!(report.parcel, "s2");
    assert_eq!(report.lines[0].line_id, "l2");
}

#[test]
fn a_line_is_taken_in_and_out() {
    let case = case(&[("s1", MANY, OPEN)]);
    let mut report = about(&case, ClaimReason::Damaged);
    report.toggle(&case, 0);
    report.toggle(&case, 1);
    report.count(&case, 0, 2);
    let pieces: Vec<u32> = report.lines.iter().map(|line| line.quantity).collect();
    assert_eq!(pieces, [2, 1]);
    report.toggle(&case, 0);
    assert_eq!(report.lines.len(), 1);
    report.toggle(&case, 7);
    report.count(&case, 7, 2);
    assert_eq!(report.lines.len(), 1);
}

#[rstest]
#[case::no_reason(|report: &mut Report| report.reason = None, &[Wrong::Reason])]
#[case::no_parcel(|report: &mut Report| report.parcel.clear(), &[Wrong::Parcel])]
#[case::no_item(|report: &mut Report| report.lines.clear(), &[Wrong::Items])]
#[case::not_how_many(|report: &mut Report| report.lines[0].quantity = 0, &[Wrong::Pieces(0)])]
#[case::a_long_text(|report: &mut Report| report.text = "zwölf Worte!".into(), &[Wrong::Text(2)])]
#[case::no_photo(|report: &mut Report| report.photos.clear(), &[Wrong::Photo])]
#[case::a_photo_on_its_way(|report: &mut Report| report.photos.push(photo(PhotoState::Sending)), &[Wrong::PhotoWaiting])]
#[case::a_photo_that_failed(
    |report: &mut Report| report.photos.push(photo(PhotoState::Failed(Fault::Offline))),
    &[Wrong::PhotoFailed]
)]
#[case::nothing(|_: &mut Report| {}, &[])]
fn what_is_missing_is_noted(#[case] change: impl FnOnce(&mut Report), #[case] wrong: &[Wrong]) {
    let case = case(&[("s1", MANY, OPEN), ("s2", ONE, OPEN)]);
    let mut report = Report {
        reason: Some(ClaimReason::Damaged),
        parcel: "s1".into(),
        lines: vec![ParcelLine { line_id: "l1".into(), quantity: 1 }],
        photos: vec![photo(PhotoState::Sent("u1".into()))],
        ..Report::default()
    };
    change(&mut report);
    report.check(&case);
    assert_eq!(report.wrong, wrong);
}

#[rstest]
#[case::photos_and_lines(ClaimReason::Damaged, 1, 1)]
#[case::no_photos(ClaimReason::Missing, 1, 0)]
#[case::all_of_the_parcel(ClaimReason::NotReceived, 0, 0)]
fn only_what_the_reason_asks_for_is_sent(
    #[case] reason: ClaimReason,
    #[case] lines: usize,
    #[case] photos: usize,
) {
    let case = case(&[("s1", MANY, OPEN)]);
    let mut report = about(&case, reason);
    report.lines = vec![ParcelLine { line_id: "l2".into(), quantity: 1 }];
    report.photos.push(photo(PhotoState::Sent("u1".into())));
    report.text = "  ".into();
    let request = report.request(&case).expect("it is complete");
    assert_eq!((request.lines.len(), request.photos.len(), request.text), (lines, photos, None));
}

#[rstest]
#[case("/reason", Some(Wrong::Reason))]
#[case("/parcel_id", Some(Wrong::Parcel))]
#[case("/lines", Some(Wrong::Items))]
#[case("/lines/3", Some(Wrong::Items))]
#[case("/text", Some(Wrong::Text(0)))]
#[case("/photos", Some(Wrong::Photo))]
#[case("/photos/1", Some(Wrong::PhotoFailed))]
#[case("/photos/99999999999999999999999999", Some(Wrong::PhotoFailed))]
#[case("/colour", None)]
#[case("", None)]
fn what_the_shop_says_about_a_field_stands_at_that_field(
    #[case] pointer: &str,
    #[case] wrong: Option<Wrong>,
) {
    let mut report = Report { reviewing: true, ..Report::default() };
    for id in ["u1", "u2"] {
        report.photos.push(photo(PhotoState::Sent(id.into())));
    }
    assert_eq!(report.refuse(pointer), wrong.is_some());
    assert_eq!(report.reviewing, wrong.is_none());
    let gone = report.photos.iter().position(|photo| photo.state == PhotoState::Failed(Fault::Gone));
    assert_eq!(gone, (pointer == "/photos/1").then_some(1));
    assert_eq!(report.wrong, Vec::from_iter(wrong));
}

#[rstest]
#[case("2026-11-24", 0, "2026-11-24")]
#[case("2026-11-24", 90, "2027-02-22")]
#[case("2027-12-31", 60, "2028-02-29")]
#[case("2028-02-28", 2, "2028-03-01")]
#[case("1999-12-31", 1, "2000-01-01")]
#[case("soon", 1, "soon")]
fn days_are_counted_on(#[case] from: &str, #[case] days: i32, #[case] to: &str) {
    assert_eq!(later(&Day(from.into()), days), Day(to.into()));
}
