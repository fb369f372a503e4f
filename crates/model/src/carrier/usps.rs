//! USPS: parcel numbers of 20, 22 and 26 digits, with or without the postcode the barcode has before them.
//!
//! Deliberately absent: international numbers, which end in US (see `s10.rs`).

use super::check_digit::is_gs1;
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    right(without_routing(number)).then(|| known::USPS.by_check_digit())
}

/// The GS1 check digit over all digits; a label of 20 digits may leave the leading 91 out and still count it.
/// Source: USPS "Intelligent Mail package barcode"; rule and numbers in the public data of jkeen/tracking_number_data;
/// checked November 2026.
/// Every single wrong digit of 22 and 26 digits is found out.
/// With 20 digits a wrong one may make the other reading right.
fn right(number: &str) -> bool {
    match number.len() {
        20 => is_service(number) && (is_gs1(number) || is_gs1(&format!("91{number}"))),
        22 | 26 => matches!(number.get(..2), Some("91" | "92" | "93" | "94" | "95")) && is_gs1(number),
        _ => false,
    }
}

/// The service types USPS gives numbers of 20 digits; 00 is a shipping container of whatever carrier.
fn is_service(number: &str) -> bool {
    number.starts_with(['0', '1', '2', '3', '7', '8']) && !number.starts_with("00")
}

/// The scanned barcode begins with 420 and a postcode of five or nine digits.
fn without_routing(number: &str) -> &str {
    let routing = match number.len() {
        30 => 8,
        34 => 12,
        _ => return number,
    };
    number.split_at_checked(routing).filter(|_| number.starts_with("420")).map_or(number, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::of_22("9400111201080805483016", true)]
    #[case::of_22_last_digit_wrong("9400111201080805483017", false)]
    #[case::of_22_other_digit_wrong("9400111201080805493016", false)]
    #[case::of_26("92748931507708513018050063", true)]
    #[case::of_26_last_digit_wrong("92748931507708513018050064", false)]
    #[case::of_20("03071790000523483741", true)]
    #[case::of_20_last_digit_wrong("03071790000523483742", false)]
    #[case::of_20_without_its_91("71969010756003077385", true)]
    #[case::of_20_without_its_91_last_digit_wrong("71969010756003077386", false)]
    #[case::with_postcode("420221539101026837331000039521", true)]
    #[case::with_long_postcode("4201002334249200190132607600833457", true)]
    #[case::with_postcode_last_digit_wrong("420221539101026837331000039522", false)]
    #[case::container("00340434192218469912", false)]
    fn a_number_of_usps(#[case] number: &str, #[case] right: bool) {
        assert_eq!(family(number), right.then(|| known::USPS.by_check_digit()));
    }
}
