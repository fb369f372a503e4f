//! A whole programme that is good, and every single thing that can be wrong with it.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

pub fn fair() -> Programme {
    serde_json::from_str(include_str!("fair.json")).expect("a programme")
}

fn spoilt(pointer: &str, value: Value) -> Vec<String> {
    let mut text: Value = serde_json::from_str(include_str!("fair.json")).expect("JSON");
    *text.pointer_mut(pointer).expect("a place in it") = value;
    let programme: Programme = serde_json::from_value(text).expect("of that shape");
    let faults = programme.check().err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_fair_programme_is_good() {
    assert_eq!(fair().check(), Ok(()));
}

#[rstest]
#[case("/points", json!({}), "points: needs a text in at least one language")]
#[case("/points/en/title", json!(" "), "points.en.title: is empty")]
#[case("/points/pl/counted", json!({ "one": "{n} a", "few": "{n} b", "other": "{n} c" }),
    "points.pl.counted: this language also needs the form `many`")]
#[case("/points/en/counted/other", json!("moments"),
    "points.en.counted.other: has no place for the number: write {n}")]
#[case("/points/en/counted", json!({ "one": "one", "other": "{n}", "plenty": "{n}" }),
    "points.en.counted.plenty: is no plural category: zero, one, two, few, many or other")]
#[case("/join_url", json!("javascript:alert(1)"),
    "join_url: has to be an https:// address, or a path that begins with /")]
#[case("/rules", json!([]), "rules: is empty")]
#[case("/rules/1/from_on", json!("2025-01-01"), "rules[1].from_on: is not above the one before it")]
#[case("/rules/1/version", json!("2025"), "rules[1].version: stands here twice")]
#[case("/rules/0/rate/points", json!(0), "rules[0].rate.points: has to be above zero")]
#[case("/rules/0/rate/per", json!({}), "rules[0].rate.per: is empty")]
#[case("/rules/0/rate/per/EUR", json!(-1), "rules[0].rate.per.EUR: has to be above zero")]
#[case("/rules/1/rates/1", json!({ "percent": 0 }), "rules[1].rates[1]: is empty")]
#[case("/rules/0/valid", json!({ "days": 0 }), "rules[0].valid: has to be above zero")]
#[case("/rules/0/worth/points", json!(0), "rules[0].worth.points: has to be above zero")]
#[case("/tiers/0/from_points", json!(10),
    "tiers[0].from_points: the first tier is everybody's: it begins at 0 points")]
#[case("/tiers/2/from_points", json!(200), "tiers[2].from_points: is not above the one before it")]
#[case("/tiers/1/names", json!({}), "tiers[1].names: needs a text in at least one language")]
#[case("/tier_terms/months", json!(0), "tier_terms.months: has to be above zero")]
#[case("/ways/0", json!({ "handle": "order", "kind": "order", "names": { "en": "Buy" }, "points": 5 }),
    "ways[0].points: what an order earns follows from the rate, so it has no points of its own")]
#[case("/ways/1/points", json!(null), "ways[1].points: needs points")]
#[case("/ways/1/handle", json!("order"), "ways[1].handle: stands here twice")]
#[case("/rewards/0/handle", json!("Free Delivery"),
    "rewards[0].handle: is not a handle: lower-case words with hyphens, 40 characters at most")]
#[case("/rewards/0/kind/fixed/points", json!(2_000_000_000),
    "rewards[0].kind.fixed.points: is more than a billion")]
#[case("/rewards/0/code_valid_days", json!(0), "rewards[0].code_valid_days: has to be above zero")]
#[case("/rewards/1/kind/by_amount/max", json!(1010),
    "rewards[1].kind.by_amount.step: the last step does not reach the most: (max - min) is no multiple of the step")]
#[case("/rewards/1/kind/by_amount/max", json!(50), "rewards[1].kind.by_amount.max: is below the fewest points")]
#[case("/rules/1/worth/pays/EUR", json!(0), "rules[1].worth.pays.EUR: has to be above zero")]
#[case("/rewards/1/tier", json!("gold"), "rewards[1].tier: is no tier of this programme")]
fn what_is_wrong_is_named(#[case] pointer: &str, #[case] value: Value, #[case] expected: &str) {
    let found = spoilt(pointer, value);
    assert!(found.iter().any(|fault| fault == expected), "{found:?}");
}

#[test]
fn the_fewest_points_have_to_pay_something() {
    let found = spoilt("/rules/1/worth/points", json!(100_000));
    assert_eq!(
        found,
        [
            "rewards[1].kind.by_amount.min (EUR): is no amount anybody would get: at the fewest points it pays nothing"
        ]
    );
}

#[rstest]
#[case("free-delivery", 80, "EUR", Ok(490))]
#[case("free-delivery", 81, "EUR", Err(NotOffered::Points))]
#[case("voucher", 150, "EUR", Ok(750))]
#[case("voucher", 175, "EUR", Err(NotOffered::Points))]
#[case("voucher", 50, "EUR", Err(NotOffered::Points))]
#[case("voucher", 1050, "EUR", Err(NotOffered::Points))]
#[case("voucher", 100, "USD", Err(NotOffered::Currency))]
fn a_reward_pays_by_its_steps(
    #[case] handle: &str,
    #[case] points: u64,
    #[case] currency: &str,
    #[case] expected: Result<i64, NotOffered>,
) {
    let programme = fair();
    let rules = programme.rules.last().expect("rules");
    let reward = programme.reward(handle).expect("a reward");
    assert_eq!(reward.pays(points, rules, currency.parse().expect("a currency")), expected);
}

#[rstest]
#[case("2024-12-31", None)]
#[case("2026-10-31", Some("2025"))]
#[case("2026-11-01", Some("2026"))]
fn rules_hold_from_their_day(#[case] day: Date, #[case] version: Option<&str>) {
    assert_eq!(fair().rules_on(day).map(|rules| rules.version.as_str()), version);
}

#[rstest]
#[case("cup", Some("home"), 100)]
#[case("towel", Some("textiles"), 200)]
#[case("gift-card", Some("textiles"), 0)]
fn the_products_own_rate_counts_before_its_categorys(
    #[case] product: &str,
    #[case] category: Option<&str>,
    #[case] percent: u32,
) {
    assert_eq!(fair().rules[1].percent(product, category), percent);
}

#[test]
fn points_end_at_a_midnight_of_the_shop_whatever_the_season() {
    let zone = TimeZone::get("Europe/Stockholm").expect("a zone");
    let released = "2026-11-30T23:00:00Z".parse().expect("a time");
    let mut rules = fair().rules.remove(1);
    rules.valid = Some(Valid::Months(7));
    let end = rules.expires_at(released, &zone).map(|end| end.to_string());
    assert_eq!(end.as_deref(), Some("2027-06-30T22:00:00Z"));
}
