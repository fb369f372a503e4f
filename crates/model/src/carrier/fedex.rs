//! FedEx: Express with 12 digits, Ground with 15 or 22, Ground Economy (once SmartPost) with 20 or 22.
//!
//! Deliberately absent: the 34 digits of the barcode, which no shopper is given.

use super::check_digit::{is_gs1, split, weighted};
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    let right = match number.len() {
        12 => is_express(number),
        15 => is_gs1(number),
        20 => number.starts_with("61") && is_gs1(&format!("92{number}")),
        22 if number.starts_with("9261") => is_gs1(number),
        22 => number.starts_with("96") && number.get(7..).is_some_and(is_gs1),
        _ => false,
    };
    right.then(|| known::FEDEX.by_check_digit())
}

/// Modulo 11 with weights 3 1 7, a remainder of ten written 0.
/// Source: the public data of jkeen/tracking_number_data, rule and numbers of this and the other lengths;
/// checked November 2026.
/// Every single wrong digit is found out unless the check digit is 0.
fn is_express(number: &str) -> bool {
    split(number).is_some_and(|(body, check)| weighted(&body, &[3, 1, 7]) % 11 % 10 == check)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::express("986578788855", true)]
    #[case::express_remainder_ten("477179081230", true)]
    #[case::express_last_digit_wrong("986578788856", false)]
    #[case::express_other_digit_wrong("996578788855", false)]
    #[case::ground("041441760228964", true)]
    #[case::ground_last_digit_wrong("041441760228965", false)]
    #[case::ground_96("9611020987654312345672", true)]
    #[case::ground_96_last_digit_wrong("9611020987654312345673", false)]
    #[case::economy("61299998820821171811", true)]
    #[case::economy_last_digit_wrong("61299998820821171812", false)]
    #[case::economy_with_92("9261292700768711948021", true)]
    #[case::economy_with_92_last_digit_wrong("9261292700768711948020", false)]
    #[case::letters("98657878885A", false)]
    fn a_number_of_fedex(#[case] number: &str, #[case] right: bool) {
        assert_eq!(family(number), right.then(|| known::FEDEX.by_check_digit()));
    }
}
