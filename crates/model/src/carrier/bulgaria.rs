//! Speedy and Econt, the two parcel carriers of Bulgaria.
//!
//! Deliberately absent: check digits; neither carrier publishes a rule, so a shape is all there is.

use super::check_digit::digits;
use super::{Match, known};

/// Speedy: eleven digits from 6 on. Econt: thirteen digits.
/// Source: waybill numbers in public code of shops; checked November 2026.
pub(super) fn family(number: &str) -> Option<Match> {
    digits(number)?;
    match number.len() {
        11 if number.starts_with('6') => Some(known::SPEEDY.by_shape()),
        13 => Some(known::ECONT.by_shape()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("62184037915", Some(known::SPEEDY.by_shape()))]
    #[case("1053204816727", Some(known::ECONT.by_shape()))]
    #[case::of_gls("59420173864", None)]
    #[case::too_long("621840379150", None)]
    #[case::letters("105320481672A", None)]
    fn a_number_of_a_bulgarian_carrier(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }
}
