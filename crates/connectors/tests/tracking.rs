//! Deliveries as the services document them: read, signed, and laid over a parcel.

use std::fs;
use std::path::Path;

use aftersale_connectors::tracking::{Unreadable, proof_header, read, source, verify};
use aftersale_model::parcel::{Direction, Parcel, ParcelStatus, Seen};
use aftersale_model::tracking::{Report, Source};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

fn sample(file: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tracking").join(file);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn received() -> Timestamp {
    at("2026-11-24T16:00:00Z")
}

fn parcel(number: &str, reports: &[Report]) -> Parcel {
    let mut parcel = Parcel {
        id: "p".into(),
        direction: Direction::Outbound,
        carrier: None,
        tracking_number: Some(number.into()),
        lines: Vec::new(),
        shipped_at: None,
        events: Vec::new(),
        promises: Vec::new(),
        pickup: None,
        return_id: None,
    };
    parcel.take_in(reports, &TimeZone::get("Europe/Stockholm").expect("a zone"));
    parcel
}

/// Oldest first: hour by the carrier's clock, whether its zone is known, status, place.
fn log(seen: &Seen<'_>) -> Vec<String> {
    let line = |event: &&aftersale_model::parcel::Event| {
        let status = json!(event.status);
        let known = if event.offset_known { "" } else { "?" };
        let place = event.place.as_deref().unwrap_or("-");
        format!("{}{known} {} {place}", event.at.rfc3339(), status.as_str().unwrap_or_default())
    };
    seen.events.iter().rev().map(line).collect()
}

#[test]
fn aftership_tells_the_whole_way() {
    let reports = read(Source::Aftership, &sample("aftership-delivered.json"), received()).expect("reports");
    let parcel = parcel("RR 123 456 785 SE", &reports);
    let seen = parcel.at(received());
    let expected = [
        "2026-11-20T11:58:00+01:00 pending -",
        "2026-11-20T18:20:00+01:00 picked_up Malmö, Sweden",
        "2026-11-22T06:40:00+01:00 in_transit Rosersberg",
        "2026-11-23T07:55:00+01:00 out_for_delivery Stockholm, Sweden",
        "2026-11-23T14:03:00+01:00 delivered Stockholm, Sweden",
    ];
    assert_eq!(log(&seen), expected);
    assert_eq!(parcel.carrier.as_deref(), Some("postnord"));
    assert_eq!(seen.events[0].text.as_deref(), Some("Försändelsen är utlämnad"));
    assert_eq!(seen.delivered.and_then(|(_, one)| one.signed_by.clone()).as_deref(), Some("L Berg"));
    let promise = &parcel.promises[0].estimate;
    assert!(promise.hours);
    assert_eq!(promise.from.rfc3339(), "2026-11-23T13:00:00+01:00");
}

#[test]
fn aftership_without_a_zone_says_so_and_keeps_the_hour() {
    let reports = read(Source::Aftership, &sample("aftership-customs.json"), received()).expect("reports");
    let parcel = parcel("LX123456785SE", &reports);
    let seen = parcel.at(received());
    let expected =
        ["2026-11-20T09:10:00+01:00? picked_up TOKYO", "2026-11-21T15:30:00+01:00? delivery_delayed TOKYO"];
    assert_eq!(log(&seen), expected);
    assert_eq!(seen.incident, Some(aftersale_model::parcel::IncidentReason::Customs));
    let (promise, _) = seen.estimate.expect("a promise");
    assert_eq!((promise.hours, promise.from.rfc3339().as_str()), (false, "2026-11-30T00:00:00+01:00"));
}

#[test]
fn easypost_knows_a_zone_only_where_it_knows_the_place() {
    let reports = read(Source::Easypost, &sample("easypost-return.json"), received()).expect("reports");
    let parcel = parcel("9400105206882017463121", &reports);
    let seen = parcel.at(received());
    let expected = [
        "2026-11-12T10:10:00+01:00? pending -",
        "2026-11-13T01:15:00+00:00 picked_up JAMAICA, NY, US",
        "2026-11-24T14:44:00+00:00 return_to_sender NEW YORK, NY, US",
    ];
    assert_eq!(log(&seen), expected);
    assert_eq!(seen.events[0].text_lang.as_deref(), Some("en"));
    assert_eq!(parcel.carrier.as_deref(), Some("usps"));
    assert_eq!(parcel.promises[0].estimate.from.rfc3339(), "2026-11-16T00:00:00+01:00");
}

#[test]
fn karrio_tells_local_hours() {
    let reports = read(Source::Karrio, &sample("karrio-failed.json"), received()).expect("reports");
    let parcel = parcel("00340434161094021501", &reports);
    let seen = parcel.at(received());
    let expected = [
        "2026-11-23T17:08:00+01:00? picked_up Hamburg, Deutschland",
        "2026-11-24T08:31:00+01:00? out_for_delivery Leipzig, Deutschland",
        "2026-11-24T11:52:00+01:00? delivery_failed Leipzig, Deutschland",
    ];
    assert_eq!(log(&seen), expected);
    assert_eq!(seen.incident, Some(aftersale_model::parcel::IncidentReason::Consignee));
    assert_eq!(parcel.carrier.as_deref(), Some("dhl"));
}

#[test]
fn an_older_karrio_says_how_the_parcel_stands_only_once() {
    let body = sample("karrio-before-2026.json");
    let reports = read(Source::Karrio, &body, received()).expect("reports");
    let mut all = reports.clone();
    // The delivery before this one, when the newest scan was the depot's.
    let mut before: Value = serde_json::from_slice(&body).expect("JSON");
    before["data"]["status"] = json!("in_transit");
    before["data"]["events"].as_array_mut().expect("events").remove(0);
    let before = serde_json::to_vec(&before).expect("JSON");
    all.extend(read(Source::Karrio, &before, at("2026-11-23T21:00:00Z")).expect("reports"));
    let expected =
        ["2026-11-23T21:10:00+01:00? picked_up Lyon", "2026-11-24T07:45:00+01:00? out_for_delivery Lyon"];
    assert_eq!(log(&parcel("15504832067194X", &all).at(received())), expected);
    let status = parcel("15504832067194X", &reports).at(received()).status;
    assert_eq!(status, ParcelStatus::OutForDelivery);
}

#[rstest]
#[case("aftership", r#"{"event":"test_ping"}"#)]
#[case("easypost", r#"{"description":"batch.created","result":{"id":"batch_1"}}"#)]
#[case("karrio", r#"{"event":"shipment_purchased","data":{"id":"shp_1"}}"#)]
fn what_is_about_something_else_holds_no_report(#[case] name: &str, #[case] body: &str) {
    let source = source(name).expect("a source");
    assert_eq!(read(source, body.as_bytes(), received()), Ok(Vec::new()));
}

#[rstest]
#[case("aftership", "{", "?")]
#[case("aftership", "[]", ".")]
#[case("aftership", r#"{"event":"tracking_update","msg":{}}"#, "msg")]
#[case(
    "aftership",
    r#"{"event":"tracking_update","msg":{"tracking_number":"1","checkpoints":[{"checkpoint_time":"soon"}]}}"#,
    "msg.checkpoints[0].checkpoint_time"
)]
#[case("easypost", r#"{"description":"tracker.updated"}"#, "result")]
#[case(
    "easypost",
    r#"{"description":"tracker.updated","result":{"tracking_code":7}}"#,
    "result.tracking_code"
)]
#[case("karrio", r#"{"event":"tracker_updated","data":{"tracking_number":"1","events":{}}}"#, "data.events")]
#[case(
    "karrio",
    r#"{"event":"tracker_updated","data":{"tracking_number":"1","events":[{"date":"soon"}]}}"#,
    "data.events[0]"
)]
fn what_can_not_be_read_is_told_with_its_place(#[case] name: &str, #[case] body: &str, #[case] place: &str) {
    let source = source(name).expect("a source");
    let Unreadable { at, .. } = read(source, body.as_bytes(), received()).expect_err("unreadable");
    assert_eq!(at, place);
}

const BODY: &[u8] = br#"{"event":"tracking_update"}"#;

/// Made with `openssl dgst -sha256 -hmac`.
#[rstest]
#[case("aftership", "s3cret", "ILbkHdTl/KzwHNmWuJ/D4Kxm8BpN7fB7eprhK6NR3J0=")]
#[case(
    "easypost",
    "s3cret",
    "hmac-sha256-hex=20b6e41dd4e5fcacf01cd996b89fc3e0ac66f01a4dedf07b7a9ae12ba351dc9d"
)]
#[case(
    "easypost",
    "s\u{e9}cret",
    "hmac-sha256-hex=c106d95c786d16f2dab2c39135b05bfafa9e40365a625ebd8dffd823c9cef889"
)]
#[case(
    "easypost",
    "se\u{301}cret",
    "hmac-sha256-hex=c106d95c786d16f2dab2c39135b05bfafa9e40365a625ebd8dffd823c9cef889"
)]
#[case("karrio", "s3cret", "s3cret")]
fn only_the_right_proof_fits(#[case] name: &str, #[case] secret: &str, #[case] proof: &str) {
    let source = source(name).expect("a source");
    assert!(verify(source, secret, proof, BODY));
    assert!(!verify(source, "other", proof, BODY));
    assert!(!verify(source, "", proof, BODY));
    for wrong in ["", "x", "s3cret ", "hmac-sha256-hex=", &proof[1..], &proof[..proof.len() - 1]] {
        assert!(!verify(source, secret, wrong, BODY), "{wrong:?}");
    }
    if name != "karrio" {
        assert!(!verify(source, secret, proof, b"{}"));
    }
}

#[test]
fn every_source_has_its_header() {
    let headers = ["aftership", "easypost", "karrio"].map(|name| source(name).map(proof_header));
    assert_eq!(headers, [Some("aftership-hmac-sha256"), Some("x-hmac-signature"), Some("x-event-id")]);
    assert_eq!(source("pigeon"), None);
}

#[test]
fn a_delivery_that_is_sent_again_brings_nothing_new() {
    for (name, file) in [
        (Source::Aftership, "aftership-delivered.json"),
        (Source::Easypost, "easypost-return.json"),
        (Source::Karrio, "karrio-failed.json"),
    ] {
        let identities = |received_at| -> Vec<String> {
            let reports = read(name, &sample(file), received_at).expect("reports");
            reports.iter().map(Report::identity).collect()
        };
        assert_eq!(identities(received()), identities(received() + 3.hours()), "{file}");
    }
}

/// JSON of any kind, with the members a reader looks for among them.
fn bodies() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "event",
        "msg",
        "data",
        "result",
        "description",
        "tracker.updated",
        "tracker_updated",
        "tracking_update",
        "tracking_number",
        "tracking_code",
        "checkpoints",
        "events",
        "tracking_details",
        "checkpoint_time",
        "datetime",
        "timestamp",
        "date",
        "ts",
        "2026-11-24T10:00:00Z",
        "9999-12-31T23:59:59",
        "tag",
        "status",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(|number| json!(number)),
        word.clone().prop_map(|word| json!(word)),
        any::<String>().prop_map(|text| json!(text)),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((word.clone(), inner), 0..6).prop_map(|members| Value::Object(
                members.into_iter().map(|(name, value)| (name.into(), value)).collect()
            )),
        ]
    })
}

proptest! {
    #[test]
    fn no_body_makes_a_reader_panic(mut body in bodies(), bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        for source in [Source::Aftership, Source::Easypost, Source::Karrio] {
            let _ = read(source, &bytes, received());
            if let Some(members) = body.as_object_mut() {
                members.insert("event".into(), json!(if source == Source::Karrio { "tracker_updated" } else { "tracking_update" }));
                members.insert("description".into(), json!("tracker.updated"));
            }
            if let Ok(reports) = read(source, &serde_json::to_vec(&body).expect("JSON"), received()) {
                let number = reports.first().map(|report| report.tracking_number.clone()).unwrap_or_default();
                let _ = parcel(&number, &reports).at(received());
            }
        }
    }
}
