//! Whatever is wrong in a folder is told with the file and the place in it.

use std::fs;
use std::path::Path;

use aftersale_connectors::{EmbeddedShop, ShopError};
use rstest::rstest;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with one good order, `orders/1.json`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("orders")).expect("a folder");
    let profile =
        json!({ "name": "S", "locales": ["en"], "currency": "EUR", "time_zone": "Europe/Stockholm" });
    write(
        &folder,
        "shop.json",
        &json!({ "profile": profile, "anchor": "2026-11-25T10:00:00+01:00", "images_url": "/i/" }),
    );
    write(&folder, "products.json", &json!([{ "id": "mug", "name": "Mug" }]));
    write(&folder, "customers.json", &json!([{ "id": "c", "name": "C", "email": "c@mail.example" }]));
    write(&folder, "scenarios.json", &json!([]));
    write(&folder, "orders/1.json", &order());
    folder
}

fn order() -> Value {
    json!({
        "number": "1", "customer": "c", "placed_at": "2026-11-25T09:00:00+01:00", "locale": "en", "currency": "EUR",
        "address": { "name": "C", "lines": ["1 Way"], "postcode": "1", "country": "SE" },
        "lines": [{ "id": "a", "product": "mug", "quantity": 2, "unit": "10.00" }],
        "shipping": "5.00", "total": "25.00",
        "parcels": [{ "id": "p", "lines": [{ "line": "a", "quantity": 1 }],
            "events": [{ "at": "2026-11-25T09:30:00", "status": "pending" }] }],
        "returns": [{ "id": "r", "number": "R1", "state": "open", "lines": [{ "line": "a", "quantity": 1 }] }]
    })
}

fn write(folder: &TempDir, file: &str, content: &Value) {
    fs::write(folder.path().join(file), content.to_string()).expect("a file");
}

fn refusal(folder: &Path) -> (String, String) {
    match EmbeddedShop::open(folder).err().expect("a refusal") {
        ShopError::Garbled { at, why } => (at, why),
        ShopError::Unavailable(why) => panic!("not the data's fault: {why}"),
    }
}

#[test]
fn the_folder_all_cases_start_from_is_good() {
    EmbeddedShop::open(folder().path()).expect("a good folder");
}

#[rstest]
#[case("/lines/0/quantity", json!("two"), "lines[0].quantity", "invalid type")]
#[case("/lines/0/quantity", json!(0), "lines[0].quantity", "nothing was ordered")]
#[case("/lines/0/unit", json!("10"), "lines[0].unit", "2 decimals")]
#[case("/lines/0/product", json!("cup"), "lines[0].product", "no product \"cup\"")]
#[case("/lines/0/colour", json!("red"), "lines[0].colour", "unknown field")]
#[case("/customer", json!("d"), "customer", "no customer \"d\"")]
#[case("/currency", json!("euro"), "currency", "three capital letters")]
#[case("/total", json!("24.99"), "total", "add up to 2500")]
#[case("/refunded", json!("25.01"), "refunded", "more went back")]
#[case("/placed_at", json!("yesterday"), "placed_at", "yesterday")]
#[case("/parcels/0/events/0/status", json!("lost"), "parcels[0].events[0].status", "unknown variant")]
#[case("/parcels/0/events/0/at", json!("2026-11-25"), "parcels[0].events[0].at", "only the day")]
#[case("/parcels/0/lines/0/line", json!("b"), "parcels[0].lines[0].line", "no line \"b\"")]
#[case("/parcels/0/lines/0/quantity", json!(3), "parcels[0].lines[0]", "more of line \"a\" is sent")]
#[case("/parcels/0/return", json!("x"), "parcels[0].return", "no return \"x\"")]
#[case("/returns/0/lines/0/line", json!("b"), "returns[0].lines[0].line", "no line \"b\"")]
#[case("/lines/0/returned", json!(3), "lines[0]", "more came back")]
#[case("/lines/0/returned", json!(u32::MAX), "lines[0]", "more came back")]
fn a_wrong_order_is_refused_with_its_place(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] place: &str,
    #[case] reason: &str,
) {
    let folder = folder();
    let mut order = order();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    order.pointer_mut(parent).expect("a place")[key] = value;
    write(&folder, "orders/1.json", &order);
    let (at, why) = refusal(folder.path());
    assert_eq!(at, format!("orders/1.json: {place}"));
    assert!(why.contains(reason), "{why}");
}

#[rstest]
#[case("shop.json", json!({}), "shop.json", "missing field")]
#[case("products.json", json!([{ "id": "mug", "name": "A" }, { "id": "mug", "name": "B" }]), "products.json: [1].id", "twice")]
#[case("scenarios.json", json!([{ "order_number": "9", "email": "", "title": "", "shows": "" }]), "scenarios.json: [0].order_number", "no order \"9\"")]
#[case("scenarios.json", json!([{ "order_number": "1", "email": "x@mail.example", "title": "", "shows": "" }]), "scenarios.json: [0].email", "c@mail.example")]
fn a_wrong_file_is_refused_with_its_name(
    #[case] file: &str,
    #[case] content: Value,
    #[case] place: &str,
    #[case] reason: &str,
) {
    let folder = folder();
    write(&folder, file, &content);
    let (at, why) = refusal(folder.path());
    assert_eq!(at, place);
    assert!(why.contains(reason), "{why}");
}

#[rstest]
#[case(json!({ "terms": { "silence": { "on_the_way_dais": 4 } } }), "profile.terms.silence.on_the_way_dais")]
#[case(json!({ "terms": { "claim": {} } }), "profile.terms.claim")]
#[case(json!({ "terms": { "asks": { "kind": ["review"] } } }), "profile.terms.asks.kind")]
#[case(json!({ "terms": { "mails": { "care_tips": 1 } } }), "profile.terms.mails.care_tips")]
#[case(json!({ "phon": "+46" }), "profile.phon")]
#[case(json!({ "hours": [{ "from_weekday": 1, "to_weekday": 5, "opens": "09:00", "closes": "17:00", "lunch": "12:00" }] }), "profile.hours[0].lunch")]
fn a_setting_nobody_knows_is_refused_and_not_passed_over(#[case] more: Value, #[case] place: &str) {
    let folder = folder();
    let text = fs::read_to_string(folder.path().join("shop.json")).expect("a file");
    let mut shop: Value = serde_json::from_str(&text).expect("JSON");
    let profile = shop["profile"].as_object_mut().expect("a profile");
    profile.extend(more.as_object().expect("settings").clone());
    write(&folder, "shop.json", &shop);
    assert_eq!(refusal(folder.path()), (format!("shop.json: {place}"), "unknown field".into()));
}

#[test]
fn what_the_model_reads_itself_has_no_unknown_fields_either() {
    let folder = folder();
    write(
        &folder,
        "customers.json",
        &json!([{ "id": "c", "name": "C", "email": "c@mail.example", "fone": "1" }]),
    );
    assert_eq!(refusal(folder.path()).0, "customers.json: [0].fone");
    let mut order = order();
    order["address"]["post_code"] = "1".into();
    let folder = self::folder();
    write(&folder, "orders/1.json", &order);
    assert_eq!(refusal(folder.path()).0, "orders/1.json: address.post_code");
}

#[test]
fn text_that_is_not_json_is_refused_with_its_line() {
    let folder = folder();
    fs::write(folder.path().join("orders/1.json"), "{\n  \"number\": 1,,").expect("a file");
    let (at, why) = refusal(folder.path());
    assert!(at.starts_with("orders/1.json"), "{at}");
    assert!(why.contains("line 2"), "{why}");
}

#[test]
fn two_orders_cannot_have_one_number_nor_two_parcels_one_tracking_number() {
    let folder = folder();
    write(&folder, "orders/2.json", &order());
    assert_eq!(refusal(folder.path()).0, "orders/2.json: number");
    let mut tracked = order();
    tracked["parcels"][0]["tracking_number"] = "N1".into();
    write(&folder, "orders/1.json", &tracked);
    tracked["number"] = "2".into();
    write(&folder, "orders/2.json", &tracked);
    assert_eq!(refusal(folder.path()).0, "orders/2.json: parcels[0].tracking_number");
}

#[test]
fn a_missing_folder_is_an_outage_that_names_the_file() {
    let error = EmbeddedShop::open(Path::new("nowhere")).err().expect("a refusal");
    assert!(matches!(&error, ShopError::Unavailable(why) if why.contains("shop.json")), "{error}");
}

/// With one member of a policy that holds otherwise.
fn policy(at: &str, with: Value) -> Value {
    let mut policy = json!({
        "version": "1",
        "days": 30,
        "reasons": [{ "handle": "changed-mind", "resolutions": ["refund_original"] }],
        "methods": [{ "method": "label", "fee": { "EUR": 395 } }],
    });
    let (parent, name) = at.rsplit_once('/').expect("a pointer");
    policy.pointer_mut(parent).expect("a place")[name] = with;
    policy
}

#[rstest]
#[case("/days", json!("a month"), "policy.json: days", "invalid type")]
#[case("/windows", json!([{ "categories": [], "days": 60 }]), "policy.json", "windows[0].categories: is empty")]
#[case("/window_days", json!(60), "policy.json: window_days", "unknown field")]
#[case("/reasons/0/handle", json!("Changed mind"), "policy.json", "reasons[0].handle: is not a handle")]
#[case("/reasons/0/handle", json!("moths"), "policy.json", "reasons[0].names: is no standard reason")]
#[case("/reasons/0/resolutions", json!([]), "policy.json", "reasons[0].resolutions: is empty")]
#[case("/methods/0/fee", json!({ "EUR": -1 }), "policy.json", "methods[0].fee.EUR: is below zero")]
#[case("/methods/0/method", json!("pigeon"), "policy.json: methods[0].method", "unknown variant")]
#[case("/extension", json!({ "holidays_of": ["XX"] }), "policy.json", "extension.holidays_of[0]: is not known")]
#[case("/withdrawal", json!({ "days": 7 }), "policy.json", "withdrawal.days: the law gives at least 14 days")]
#[case("/gift_resolutions", json!(["refund_original"]), "policy.json", "gift_resolutions[0]: the price would be told")]
fn a_policy_that_can_not_hold_names_its_place(
    #[case] at: &str,
    #[case] with: Value,
    #[case] place: &str,
    #[case] why: &str,
) {
    let folder = folder();
    write(&folder, "policy.json", &policy("/days", json!(30)));
    let good = aftersale_connectors::policy::read(&folder.path().join("policy.json"));
    assert_eq!(good.expect("a policy").days, 30);
    write(&folder, "policy.json", &policy(at, with));
    let (told, cause) = refusal(folder.path());
    assert_eq!(told, place);
    assert!(cause.contains(why), "{cause}");
}

#[rstest]
#[case(json!([{ "id": "q", "number": "R1", "requested_at": "2026-11-25T09:30:00+01:00", "method": "label",
    "items": [{ "line": "a", "quantity": 1, "reason": "changed-mind", "resolution": "refund_original" }] }]), "NotDelivered")]
#[case(json!([{ "id": "q", "number": "R1", "requested_at": "2026-11-25T09:30:00+01:00", "method": "label", "items": [] }]), "nothing is chosen")]
fn a_return_that_the_rules_refuse_is_a_mistake_in_the_file(#[case] requests: Value, #[case] why: &str) {
    let folder = folder();
    let mut order = order();
    order["requests"] = requests;
    write(&folder, "orders/1.json", &order);
    assert_eq!(
        refusal(folder.path()),
        ("orders/1.json: requests[0]".into(), "the shop has no policy.json".into())
    );
    write(&folder, "policy.json", &policy("/days", json!(30)));
    let (told, cause) = refusal(folder.path());
    assert_eq!(told, "orders/1.json: requests[0]");
    assert!(cause.contains(why), "{cause}");
}

fn earlier(at: &str, with: Value) -> Value {
    let mut review = json!({
        "id": "r1", "order_id": "order-0", "subject": { "product": "mug" },
        "said": { "stars": 4, "text": "Holds coffee.", "name_style": "initial", "locale": "en" },
        "shown_name": "C. D.", "incentive": false, "sent_at": "2026-10-01T09:00:00+02:00",
        "decided": { "at": "2026-10-02T09:00:00+02:00", "verdict": "published" },
        "reply": { "at": "2026-10-02T09:10:00+02:00", "text": "It does." }
    });
    if !at.is_empty() {
        *review.pointer_mut(at).expect("a place") = with;
    }
    review
}

#[rstest]
#[case("/subject/product", json!("cup"), "[0].subject", "there is no product \"cup\"")]
#[case("/said/stars", json!(6), "[0].said", "/stars: has to be 1 to 5")]
#[case("/said/name_style", json!("anonymous"), "[0].shown_name", "a name stands there")]
#[case("/shown_name", json!(""), "[0].shown_name", "a name stands there")]
#[case("/decided/verdict", json!({ "rejected": "topic" }), "[0].reply", "only what is published")]
#[case("/decided/verdict", json!("liked"), "[0].decided.verdict", "unknown variant")]
fn a_review_of_before_that_can_not_be_one_names_its_place(
    #[case] at: &str,
    #[case] with: Value,
    #[case] place: &str,
    #[case] why: &str,
) {
    let folder = folder();
    write(&folder, "reviews.json", &json!({}));
    write(&folder, "earlier-reviews.json", &json!([earlier("", Value::Null)]));
    EmbeddedShop::open(folder.path()).expect("a good folder");
    write(&folder, "earlier-reviews.json", &json!([earlier(at, with)]));
    let (told, cause) = refusal(folder.path());
    assert_eq!(told, format!("earlier-reviews.json: {place}"));
    assert!(cause.contains(why), "{cause}");
}

#[test]
fn a_review_of_before_stands_there_once() {
    let folder = folder();
    write(&folder, "reviews.json", &json!({}));
    let good = earlier("", Value::Null);
    for other in [good.clone(), earlier("/id", json!("r2"))] {
        write(&folder, "earlier-reviews.json", &json!([good, other]));
        assert_eq!(
            refusal(folder.path()),
            ("earlier-reviews.json: [1]".into(), "it stands here twice".into())
        );
    }
}
