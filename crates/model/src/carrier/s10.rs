//! The numbers of the world's postal services: two letters of the service, nine digits, two letters of the country.
//!
//! Deliberately absent: what the service letters mean; postal services don't keep to them within their country.

use super::check_digit::{split, weighted};
use super::{Carrier, Match, known, post};

pub(super) fn family(number: &str) -> Option<Match> {
    let (service, rest) = number.split_at_checked(2)?;
    let (digits, country) = rest.split_at_checked(9)?;
    let letters = service.chars().all(|one| one.is_ascii_uppercase());
    (letters && right(digits)).then(|| operator(country))?.map(Carrier::by_check_digit)
}

/// Modulo 11 with the weights 8 6 4 2 3 5 9 7; ten is written 0, eleven 5.
/// Source: UPU standard S10, "Identification of postal items – 13-character identifier"; checked November 2026 on the
/// numbers in `tests/carriers/`.
/// Only two sums are written alike, so every single wrong digit is found out unless the check digit is 5.
fn right(digits: &str) -> bool {
    let Some((body, check)) = split(digits) else { return false };
    let wanted = match 11 - weighted(&body, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    };
    wanted == check
}

/// Who issued the number: the postal operator of the country.
fn operator(country: &str) -> Option<&'static Carrier> {
    match country {
        "SE" | "DK" => Some(&known::POSTNORD),
        "NO" => Some(&known::BRING),
        "DE" => Some(&known::DHL),
        "US" => Some(&known::USPS),
        _ => post::of(country),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("RR123456785SE", Some("postnord"))]
    #[case("RR482103950SE", Some("postnord"))]
    #[case("CP123456785DK", Some("postnord"))]
    #[case("RB123456785NO", Some("bring"))]
    #[case("CX473019264DE", Some("dhl"))]
    #[case("RB123456785US", Some("usps"))]
    #[case("RB123456785GB", Some("post"))]
    #[case::last_digit_wrong("RR123456784SE", None)]
    #[case::other_digit_wrong("RR482104950SE", None)]
    #[case::no_such_country("RB123456785XX", None)]
    #[case::digits_for_letters("11123456785SE", None)]
    #[case::too_long("RR123456785SES", None)]
    #[case::not_ascii("RÅ123456785SE", None)]
    fn a_number_of_a_postal_service(#[case] number: &str, #[case] code: Option<&str>) {
        assert_eq!(family(number).map(|one| one.carrier.code), code);
    }
}
