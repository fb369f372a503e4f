//! A policy as tables: what holds, what is wrong and where, and the last day.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

const EXAMPLES: [(&str, &str); 3] = [
    ("fashion", include_str!("fashion.json")),
    ("electronics", include_str!("electronics.json")),
    ("food", include_str!("food.json")),
];

fn example(name: &str) -> Policy {
    let (_, text) = EXAMPLES.iter().find(|(known, _)| *known == name).expect("an example");
    serde_json::from_str(text).expect("a policy")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn the_examples_and_the_usual_policy_hold() {
    assert_eq!(Policy::default().check(), Ok(()));
    for (name, _) in EXAMPLES {
        assert_eq!(example(name).check(), Ok(()), "{name}");
    }
}

#[test]
fn every_field_of_an_example_is_read() {
    for (name, text) in EXAMPLES {
        let told: Value = serde_json::from_str(text).expect("JSON");
        let read = serde_json::to_value(example(name)).expect("JSON");
        for key in told.as_object().expect("an object").keys() {
            assert!(read.get(key).is_some(), "{name}: {key}");
        }
    }
}

#[rstest]
#[case("/version", json!(" "), "version", PolicyFault::Empty)]
#[case("/windows/0/categories", json!([]), "windows[0].categories", PolicyFault::Empty)]
#[case("/seasons/0/until_on", json!("2026-12-23"), "seasons[0]", PolicyFault::EndsFirst)]
#[case("/extension/holidays_of/1", json!("de"), "extension.holidays_of[1]", PolicyFault::NotACountry)]
#[case("/reasons", json!([]), "reasons", PolicyFault::NothingToChoose)]
#[case("/reasons/0/handle", json!("Too small"), "reasons[0].handle", PolicyFault::NotAHandle)]
#[case("/reasons/7/names", json!({}), "reasons[7].names", PolicyFault::NoName)]
#[case("/reasons/1/handle", json!("too-small"), "reasons[1].handle", PolicyFault::Twice)]
#[case("/reasons/3/kind", json!("withdrawal"), "reasons[3].kind", PolicyFault::NotAKind)]
#[case("/reasons/3/resolutions", json!([]), "reasons[3].resolutions", PolicyFault::Empty)]
#[case("/reasons/3/resolutions", json!(["keep"]), "reasons[3].resolutions", PolicyFault::KeepPaysNothing)]
#[case(
    "/reasons/3/resolutions", json!(["store_credit", "store_credit"]), "reasons[3].resolutions[1]", PolicyFault::Twice
)]
#[case("/methods", json!([]), "methods", PolicyFault::Empty)]
#[case("/methods/0/fee/EUR", json!(-1), "methods[0].fee.EUR", PolicyFault::Negative)]
#[case("/methods/0/method", json!("none"), "methods[0].fee", PolicyFault::FeeForNothing)]
#[case("/methods/2/method", json!("label"), "methods[2].method", PolicyFault::Twice)]
#[case("/methods/1/countries/0", json!("Sweden"), "methods[1].countries[0]", PolicyFault::NotACountry)]
#[case("/non_returnable/0/categories", json!([]), "non_returnable[0]", PolicyFault::Empty)]
#[case("/gift_resolutions/0", json!("refund_original"), "gift_resolutions[0]", PolicyFault::NotForAPresent)]
#[case("/credit_bonus_bps", json!(10_001), "credit_bonus_bps", PolicyFault::OverTheWhole)]
fn what_is_wrong_is_told_with_its_place(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] path: &str,
    #[case] fault: PolicyFault,
) {
    let mut told: Value = serde_json::from_str(EXAMPLES[0].1).expect("JSON");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match told.pointer_mut(parent).expect("a place in the example") {
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        list => list[key.parse::<usize>().expect("an index")] = value,
    }
    let policy: Policy = serde_json::from_value(told).expect("a policy");
    let wrong = policy.check().expect_err("a fault");
    assert_eq!(wrong, [PolicyError { path: path.into(), fault }]);
}

#[rstest]
#[case("/warranties/0/categories", json!([]), "warranties[0]", PolicyFault::Empty)]
#[case("/warranties/0/months", json!(0), "warranties[0].months", PolicyFault::NoTime)]
#[case("/warranties/1/gives", json!([]), "warranties[1].gives", PolicyFault::Empty)]
#[case("/warranties/1/gives", json!(["keep"]), "warranties[1].gives", PolicyFault::NotOfAWarranty)]
fn a_warranty_covers_something_for_a_time_and_gives_something(
    #[case] pointer: &str,
    #[case] value: Value,
    #[case] path: &str,
    #[case] fault: PolicyFault,
) {
    let mut told: Value = serde_json::from_str(EXAMPLES[1].1).expect("JSON");
    *told.pointer_mut(pointer).expect("a place in the example") = value;
    let policy: Policy = serde_json::from_value(told).expect("a policy");
    assert_eq!(policy.check().expect_err("a fault"), [PolicyError { path: path.into(), fault }]);
}

#[test]
fn a_shop_that_exchanges_nothing_bears_no_difference() {
    let mut policy = Policy { dearer_variants: DearerRule::ShopPays, ..example("food") };
    let wrong = policy.check().expect_err("a fault");
    assert_eq!(wrong, [PolicyError { path: "dearer_variants".into(), fault: PolicyFault::NothingExchanged }]);
    policy.dearer_variants = DearerRule::Block;
    assert_eq!(policy.check(), Ok(()));
    assert!(serde_json::from_value::<Policy>(json!({ "dearer_variants": "customer_pays" })).is_err());
}

#[test]
fn a_coupon_that_is_reissued_has_a_beginning() {
    let policy = Policy { reissued_coupons: vec!["WELCOME".into(), " ".into()], ..example("food") };
    let wrong = policy.check().expect_err("a fault");
    assert_eq!(wrong, [PolicyError { path: "reissued_coupons[1]".into(), fault: PolicyFault::Empty }]);
}

#[test]
fn less_than_the_law_gives_is_no_policy() {
    let short = WithdrawalTerms { days: 13, ..WithdrawalTerms::default() };
    let wrong = Policy { withdrawal: short, ..Policy::default() }.check().expect_err("a fault");
    assert_eq!(wrong[0].to_string(), "withdrawal.days: the law gives at least 14 days");
}

#[rstest]
#[case::ordinary(Some("clothes"), "2026-06-01", "2026-06-05", "2026-07-06")]
#[case::longer_for_a_category(Some("outerwear"), "2026-06-01", "2026-06-05", "2026-08-04")]
#[case::no_category(None, "2026-06-01", "2026-06-05", "2026-07-06")]
#[case::season(Some("clothes"), "2026-11-20", "2026-11-23", "2027-01-31")]
#[case::after_the_season(Some("clothes"), "2026-12-25", "2026-12-29", "2027-01-28")]
#[case::season_shorter_than_the_window(Some("outerwear"), "2026-12-20", "2026-12-23", "2027-02-22")]
fn the_last_day_is_the_latest_that_any_rule_gives(
    #[case] category: Option<&str>,
    #[case] placed: &str,
    #[case] delivered: &str,
    #[case] last: &str,
) {
    assert_eq!(example("fashion").last_day(category, day(placed), day(delivered)), day(last));
}

#[test]
fn a_reason_is_offered_in_its_category_and_a_retired_one_still_reads() {
    let fashion = example("fashion");
    let handles =
        |category| fashion.reasons_for(category).map(|rule| rule.handle.clone()).collect::<Vec<_>>();
    assert!(handles(Some("clothes")).contains(&"scratchy".to_owned()));
    assert!(!handles(Some("shoes")).contains(&"scratchy".to_owned()));
    assert!(!handles(None).contains(&"too-small".to_owned()));
    let electronics = example("electronics");
    assert!(electronics.reasons_for(None).all(|rule| rule.handle != "style"));
    assert!(electronics.reason("style", None).is_some_and(|rule| rule.retired));
}

#[test]
fn what_the_shop_answers_for_is_its_own_word_first() {
    let food = example("food");
    assert!(food.reason("quality", None).is_some_and(ReasonRule::is_fault));
    assert!(Policy::default().reason("quality", None).is_some_and(|rule| !rule.is_fault()));
}

#[test]
fn methods_are_offered_by_country_and_charged_by_currency() {
    let fashion = example("fashion");
    let offered = |country| fashion.methods_for(country).map(|rule| rule.method).collect::<Vec<_>>();
    assert_eq!(offered("BG"), [Method::Label, Method::Store, Method::OwnCarrier]);
    assert!(offered("SE").contains(&Method::QrDropoff));
    let fee = |currency: &str| fashion.methods[0].fee_minor(currency.parse().expect("a currency"));
    assert_eq!((fee("EUR"), fee("SEK"), fee("JPY")), (395, 4_500, 0));
}

#[test]
fn goods_are_named_with_the_reason_they_stay() {
    let fashion = example("fashion");
    assert_eq!(fashion.why_not("slip", Some("underwear")), Some(WhyNot::Hygiene));
    assert_eq!(fashion.why_not("gift-card", None), Some(WhyNot::GiftCard));
    assert_eq!(fashion.why_not("coat", Some("outerwear")), None);
}

#[test]
fn a_policy_that_says_nothing_is_the_usual_one_and_reads_as_it_is_written() {
    assert_eq!(serde_json::from_str::<Policy>("{}").expect("a policy"), Policy::default());
    for (name, _) in EXAMPLES {
        let text = serde_json::to_string(&example(name)).expect("JSON");
        assert_eq!(serde_json::from_str::<Policy>(&text).expect("a policy"), example(name));
    }
}
