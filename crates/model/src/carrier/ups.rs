//! UPS: `1Z`, six characters of the shipper, two of the service, seven of the parcel, a check digit.
//!
//! Deliberately absent: UPS freight and mail numbers, whose digits fit too many other carriers.

use super::check_digit::{to_next_ten, weighted};
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    let rest = number.strip_prefix("1Z").filter(|rest| rest.len() == 16)?;
    let values: Vec<u32> = rest.chars().map(value).collect::<Option<_>>()?;
    let (check, body) = values.split_last()?;
    (rest.ends_with(|last: char| last.is_ascii_digit()) && right(body, *check))
        .then(|| known::UPS.by_check_digit())
}

/// Modulo 10 with weights 1 and 2 by turns, the products not crossed.
/// Source: the public data of jkeen/tracking_number_data, rule and numbers; checked November 2026.
/// A digit with weight 2 that is wrong by exactly five is not found out.
fn right(body: &[u32], check: u32) -> bool {
    to_next_ten(weighted(body, &[1, 2])) == check
}

/// Letters count on from A = 2, modulo 10.
fn value(one: char) -> Option<u32> {
    match one {
        '0'..='9' => one.to_digit(10),
        'A'..='Z' => one.to_digit(36).map(|value| (value + 2) % 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("1Z5R89390357567127", true)]
    #[case("1Z410E7W0392751591", true)]
    #[case::last_digit_wrong("1Z410E7W0392751592", false)]
    #[case::letter_wrong("1Z410F7W0392751591", false)]
    #[case::no_1z("2Z410E7W0392751591", false)]
    #[case::letter_as_check_digit("1Z410E7W039275159J", false)]
    #[case::too_short("1Z410E7W039275159", false)]
    #[case::not_ascii("1Zééééééé1", false)]
    fn a_number_of_ups(#[case] number: &str, #[case] right: bool) {
        assert_eq!(family(number), right.then(|| known::UPS.by_check_digit()));
    }
}
