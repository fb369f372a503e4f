//! DPD: fourteen digits, with a check character fifteen; scanned, the barcode's 28 characters around them.
//!
//! Deliberately absent: which depot and which country's DPD it is.

use super::check_digit::{digits, is_mod_37_36};
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    let (body, _) = number.char_indices().next_back().map(|(last, _)| number.split_at(last))?;
    match number.len() {
        14 => digits(number).map(|_| known::DPD.by_shape()),
        // ISO/IEC 7064 MOD 37,36 over all that stands before it.
        // Source: the public data of jkeen/tracking_number_data for the 28 characters of the barcode (checked
        // November 2026); that the fourteen digits alone have the same kind of character is not in it.
        15 | 28 => (digits(body).is_some() && is_mod_37_36(number)).then(|| known::DPD.by_check_digit()),
        _ => None,
    }
}

/// The fourteen digits DPD's own page asks for.
pub(super) fn parcel_number(number: &str) -> &str {
    match number.len() {
        15 => number.get(..14),
        28 => number.get(7..21),
        _ => None,
    }
    .filter(|parcel| digits(parcel).is_some())
    .unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("15504832067194X", Some(known::DPD.by_check_digit()))]
    #[case::check_character_wrong("15504832067194Y", None)]
    #[case::digit_wrong("15504832067195X", None)]
    #[case::without_check_character("15504832067194", Some(known::DPD.by_shape()))]
    #[case::barcode("008182709980000020033350276C", Some(known::DPD.by_check_digit()))]
    #[case::barcode_wrong("008182709980000020033350276A", None)]
    #[case::letters("1550483206719AX", None)]
    fn a_number_of_dpd(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }

    #[rstest]
    #[case("008182709980000020033350276C", "09980000020033")]
    #[case("15504832067194X", "15504832067194")]
    #[case("15504832067194", "15504832067194")]
    #[case("ééééééé1", "ééééééé1")]
    fn the_page_asks_for_fourteen_digits(#[case] number: &str, #[case] asked: &str) {
        assert_eq!(parcel_number(number), asked);
    }
}
