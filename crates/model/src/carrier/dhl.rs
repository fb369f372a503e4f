//! DHL: Express waybills and pieces, the identcode of DHL Paket, the numbers of DHL eCommerce.
//!
//! Deliberately absent: DHL Paket's container codes (see `sscc.rs`) and its numbers ending in DE (see `s10.rs`).
//! Express waybills of eleven digits are left out too: one in seven of Speedy's and GLS's would fit.

use super::check_digit::{digits, split, to_next_ten, weighted};
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    match number.len() {
        10 if is_waybill(number) => Some(known::DHL_EXPRESS.by_check_digit()),
        12 if is_identcode(number) => Some(known::DHL.by_check_digit()),
        _ => piece(number).or_else(|| ecommerce(number)),
    }
}

/// The first nine digits modulo 7.
/// Source: the public data of jkeen/tracking_number_data, rule and numbers; checked November 2026.
/// A digit wrong by exactly seven is not found out.
fn is_waybill(number: &str) -> bool {
    let Some((body, check)) = split(number) else { return false };
    body.iter().fold(0, |remainder, digit| (remainder * 10 + digit) % 7) == check
}

/// Modulo 10 with weights 4 and 9 by turns.
/// Source: Deutsche Post's Identcode as barcode generators write it; checked November 2026 on their usual example.
/// A digit with weight 4 that is wrong by exactly five is not found out.
fn is_identcode(number: &str) -> bool {
    split(number).is_some_and(|(body, check)| to_next_ten(weighted(&body, &[4, 9])) == check)
}

/// `JJD`, `JVGL` and their like; Express has nine or ten digits after the letters, parcels more.
/// Source of the Express pieces: the public data of jkeen/tracking_number_data, which knows no check digit for them;
/// checked November 2026.
fn piece(number: &str) -> Option<Match> {
    let rest = number.strip_prefix('J')?;
    let serial = rest.trim_start_matches(|one: char| one.is_ascii_uppercase());
    let letters = rest.len() - serial.len();
    digits(serial)?;
    match (letters, serial.len()) {
        (2..=3, 9..=10) => Some(known::DHL_EXPRESS.by_shape()),
        (1..=3, 11..=20) => Some(known::DHL.by_shape()),
        _ => None,
    }
}

/// Two letters of the region and at least ten digits, so that no postal number fits.
fn ecommerce(number: &str) -> Option<Match> {
    let (region, serial) = number.split_at_checked(2)?;
    let known_region = matches!(region, "GM" | "LX" | "RX" | "UV" | "CN" | "SG" | "TH" | "IN" | "HK" | "MY");
    let fits = known_region && (10..=37).contains(&serial.len()) && digits(serial).is_some();
    fits.then(|| known::DHL.by_shape())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::waybill("3318810025", Some(known::DHL_EXPRESS.by_check_digit()))]
    #[case::waybill_last_digit_wrong("3318810034", None)]
    #[case::waybill_other_digit_wrong("3318820025", None)]
    #[case::identcode("563102430313", Some(known::DHL.by_check_digit()))]
    #[case::identcode_last_digit_wrong("563102430314", None)]
    #[case::identcode_other_digit_wrong("563102530313", None)]
    #[case::piece("JJD0099999999", Some(known::DHL_EXPRESS.by_shape()))]
    #[case::parcel("JJD000390007882823462", Some(known::DHL.by_shape()))]
    #[case::parcel_of_two_letters("JD0002233578000000", Some(known::DHL.by_shape()))]
    #[case::no_digits("JJDABCDEFGHIJ", None)]
    #[case::ecommerce("GM2951173225174494", Some(known::DHL.by_shape()))]
    #[case::no_region("GS295117494011169041", None)]
    fn a_number_of_dhl(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }
}
