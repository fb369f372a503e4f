//! Serial shipping container codes (SSCC): `00`, an extension digit, a GS1 company prefix, a serial number, a check
//! digit; the `00` may be missing.
//!
//! Deliberately absent: every sender that numbers its own pallets. The prefix names who issued the number, so only
//! the carriers' own prefixes are certain.

use super::check_digit::is_gs1;
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    let code = match number.len() {
        18 => number,
        20 => number.strip_prefix("00")?,
        _ => return None,
    };
    // Check digit: GS1 General Specifications, application identifier 00; checked November 2026.
    // Every single wrong digit is found out.
    is_gs1(code).then(|| issuer(code.get(1..)?))?
}

/// Who issued the number, by the GS1 company prefix after the extension digit.
/// Source: no carrier publishes its list; these begin the numbers of parcels and of test accounts in public code
/// (checked November 2026), so a carrier may have more.
/// The countries' own prefixes (GS1 Company Prefix list: 70 Norway, 73 Sweden) only hint at the country's carrier.
fn issuer(company: &str) -> Option<Match> {
    let of = |prefixes: &[&str]| prefixes.iter().any(|prefix| company.starts_with(prefix));
    if of(&["40434"]) {
        Some(known::DHL.by_check_digit())
    } else if of(&["73500", "70730", "70733"]) {
        Some(known::POSTNORD.by_check_digit())
    } else if of(&["70438"]) {
        Some(known::BRING.by_check_digit())
    } else if of(&["73"]) {
        Some(known::POSTNORD.by_shape())
    } else if of(&["70"]) {
        Some(known::BRING.by_shape())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("00340434192218469912", Some(known::DHL.by_check_digit()))]
    #[case("340434192218469912", Some(known::DHL.by_check_digit()))]
    #[case("00373500454541020957", Some(known::POSTNORD.by_check_digit()))]
    #[case("00370730254738217676", Some(known::POSTNORD.by_check_digit()))]
    #[case("370438101268058536", Some(known::BRING.by_check_digit()))]
    #[case::norway("370722300188456101", Some(known::BRING.by_shape()))]
    #[case::last_digit_wrong("00340434192218469913", None)]
    #[case::other_digit_wrong("00373500454541029957", None)]
    #[case::hint_with_a_wrong_digit("370722300188456102", None)]
    #[case::no_carrier_of_ours("376104250021234569", None)]
    #[case::too_short("0034043419221846991", None)]
    fn a_number_on_a_container(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }
}
