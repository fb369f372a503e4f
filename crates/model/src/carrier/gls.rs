//! GLS: eleven digits, with a check digit twelve.
//!
//! Deliberately absent: the eight letters and digits of a GLS track id, which fit any voucher code.

use super::check_digit::{digits, split, three_one, to_next_ten};
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    match number.len() {
        12 => right(number).then(|| known::GLS.by_check_digit()),
        11 => digits(number).map(|_| known::GLS.by_shape()),
        _ => None,
    }
}

/// Modulo 10 with weights 3 and 1 from the right, and one added to the sum.
/// Source: GLS Uni-Box technical documentation V01.10 (2012), section 3.2.1, as public tracking code
/// cites it; checked November 2026.
/// Every single wrong digit is found out.
fn right(number: &str) -> bool {
    split(number).is_some_and(|(body, check)| to_next_ten(three_one(&body) + 1) == check)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("594201738644", Some(known::GLS.by_check_digit()))]
    #[case::last_digit_wrong("594201738645", None)]
    #[case::other_digit_wrong("594201739644", None)]
    #[case::without_check_digit("59420173864", Some(known::GLS.by_shape()))]
    #[case::letters("5942017386A", None)]
    fn a_number_of_gls(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }
}
