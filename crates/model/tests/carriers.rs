//! Carriers told from numbers others published, from the demo's orders, and from numbers with one wrong digit.
//!
//! Deliberately absent: each rule's own table, which stands at the bottom of the rule's file.

use std::fs;
use std::path::Path;

use aftersale_model::carrier::{Certainty, recognise};
use proptest::prelude::*;
use rstest::rstest;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Numbers {
    carrier: String,
    valid: Vec<String>,
    invalid: Vec<String>,
}

/// See `carriers/NOTICE` for where they come from.
fn published() -> Vec<Numbers> {
    serde_json::from_str(include_str!("carriers/numbers.json")).unwrap()
}

fn carriers(number: &str) -> Vec<&'static str> {
    recognise(number).iter().map(|one| one.carrier.code).collect()
}

fn checked(number: &str, carrier: &str) -> bool {
    recognise(number).iter().any(|one| one.carrier.code == carrier && one.certainty == Certainty::CheckDigit)
}

#[test]
fn every_published_number_is_recognised_as_its_carrier() {
    for numbers in published() {
        for number in numbers.valid {
            assert!(carriers(&number).contains(&&*numbers.carrier), "{number} is not {}", numbers.carrier);
        }
    }
}

#[test]
fn no_published_wrong_number_is_recognised_as_its_carrier() {
    for numbers in published() {
        for number in numbers.invalid {
            assert!(
                !carriers(&number).contains(&&*numbers.carrier),
                "{number} is taken for {}",
                numbers.carrier
            );
        }
    }
}

#[test]
fn every_outbound_parcel_of_the_demo_is_recognised_as_its_carrier_first() {
    let orders = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data/orders");
    let mut seen = 0;
    for file in fs::read_dir(orders).unwrap() {
        let order: Value = serde_json::from_slice(&fs::read(file.unwrap().path()).unwrap()).unwrap();
        for parcel in order["parcels"].as_array().into_iter().flatten() {
            let (Some(carrier), Some(number)) =
                (parcel["carrier"].as_str(), parcel["tracking_number"].as_str())
            else {
                continue;
            };
            if parcel["direction"].as_str().is_some_and(|direction| direction != "outbound") {
                continue;
            }
            assert_eq!(carriers(number).first(), Some(&carrier), "{number} of order {}", order["number"]);
            seen += 1;
        }
    }
    assert!(seen > 0, "the demo has no outbound parcel with a number");
}

#[test]
fn no_carrier_is_named_twice_for_a_number() {
    for number in published().into_iter().flat_map(|numbers| numbers.valid) {
        let mut codes = carriers(&number);
        let found = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), found, "{number}");
    }
}

/// A family whose rule finds out a single wrong digit: what stands before and after the digits that vary.
struct Family {
    carrier: &'static str,
    before: &'static str,
    varying: usize,
    after: &'static str,
    /// Check digits that two different sums are written as; with them the rule promises nothing.
    ambiguous: &'static str,
    /// By how much a digit can be wrong without the rule finding out; 0 where it always does.
    blind: u8,
}

const fn family(carrier: &'static str, before: &'static str, varying: usize) -> Family {
    Family { carrier, before, varying, after: "", ambiguous: "", blind: 0 }
}

#[rstest]
#[case::sscc_of_dhl(family("dhl", "00340434", 11))]
#[case::sscc_of_postnord(family("postnord", "373500", 11))]
#[case::sscc_of_bring(family("bring", "370438", 11))]
#[case::usps_22(family("usps", "94", 19))]
#[case::usps_26(family("usps", "92", 23))]
#[case::fedex_express(Family { ambiguous: "0", ..family("fedex", "", 11) })]
#[case::fedex_ground(family("fedex", "", 14))]
#[case::fedex_ground_96(family("fedex", "9611020", 14))]
#[case::fedex_economy(family("fedex", "61", 17))]
#[case::ups(Family { blind: 5, ..family("ups", "1Z", 15) })]
#[case::dhl_waybill(Family { blind: 7, ..family("dhl_express", "", 9) })]
#[case::dhl_identcode(Family { blind: 5, ..family("dhl", "", 11) })]
#[case::gls(family("gls", "", 11))]
#[case::dpd(family("dpd", "", 14))]
#[case::s10_of_sweden(Family { after: "SE", ambiguous: "5", ..family("postnord", "RR", 8) })]
#[case::s10_of_britain(Family { after: "GB", ambiguous: "5", ..family("post", "CP", 8) })]
fn one_wrong_digit_is_never_taken_for_a_number_of_the_carrier(#[case] family: Family) {
    let Family { carrier, before, varying, after, ambiguous, blind } = family;
    let digits = proptest::collection::vec(0..10_u8, varying);
    proptest!(|(digits in digits, at in 0..=varying, add in 1..10_u8)| {
        let body: String = digits.iter().map(u8::to_string).collect();
        // The check character is whichever the carrier's own rule accepts.
        let accepted: Vec<char> = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars()
            .filter(|check| checked(&format!("{before}{body}{check}{after}"), carrier))
            .collect();
        prop_assert_eq!(accepted.len(), 1, "check characters for {}: {:?}", body, &accepted);
        let check = accepted[0];
        prop_assume!(!ambiguous.contains(check));

        let mut varied: Vec<char> = body.chars().chain([check]).collect();
        prop_assume!(varied[at].is_ascii_digit());
        let right = varied[at] as u8 - b'0';
        let other = (right + add) % 10;
        prop_assume!(other.abs_diff(right) != blind);
        varied[at] = char::from(b'0' + other);
        let wrong: String = varied.iter().collect();
        prop_assert!(!checked(&format!("{before}{wrong}{after}"), carrier), "{wrong} is taken for {carrier}");
    });
}
