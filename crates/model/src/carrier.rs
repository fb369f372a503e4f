//! Carriers, and how to tell one from a tracking number alone.
//!
//! One file per family of numbers, each with its check-digit rule and where the rule comes from.
//! Deliberately absent: asking a carrier whether the number exists, and choosing one where two rules agree:
//! [`recognise`] gives every carrier the number could belong to.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

mod budbee;
mod bulgaria;
mod check_digit;
mod dhl;
mod dpd;
mod fedex;
mod gls;
mod known;
mod post;
mod s10;
mod sscc;
mod ups;
mod usps;

pub use known::by_code;

/// Who carries a parcel.
#[derive(Debug, PartialEq, Eq)]
pub struct Carrier {
    /// The handle orders are stored with: `postnord`, `dhl_express`; every unnamed postal service shares `post`.
    pub code: &'static str,
    /// As a shopper knows it.
    pub name: &'static str,
    /// The carrier's tracking page, `{}` standing for the number; absent where no such page is known.
    page: Option<&'static str>,
}

/// A carrier the number could belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub carrier: &'static Carrier,
    pub certainty: Certainty,
}

/// How much of the number speaks for the carrier; the most certain first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The check digit of the carrier's own rule is right.
    CheckDigit,
    /// Length and letters fit, but no check digit is particular to this carrier.
    Shape,
}

/// In the order two equally certain carriers are named.
/// USPS stands before FedEx because both know the labels FedEx hands over to USPS for the last mile;
/// the Bulgarian carriers stand before GLS because their shape is the narrower one.
const FAMILIES: &[fn(&str) -> Option<Match>] = &[
    ups::family,
    s10::family,
    sscc::family,
    usps::family,
    fedex::family,
    bulgaria::family,
    gls::family,
    dpd::family,
    dhl::family,
    budbee::family,
];

/// Every carrier this number could belong to, most certain first; none where no rule fits.
/// A number with a wrong check digit is no match of the family whose digit it is.
pub fn recognise(number: &str) -> Vec<Match> {
    let number = normal_number(number);
    let mut matches: Vec<Match> = FAMILIES.iter().filter_map(|family| family(&number)).collect();
    matches.sort_by_key(|one| one.certainty);
    matches
}

/// Upper case, without spaces and dashes of any kind: `rr 123-456 785 se` is `RR123456785SE`.
pub fn normal_number(text: &str) -> String {
    without_separators(text).to_uppercase()
}

impl Carrier {
    /// The carrier's page about this number, over https; `None` where the carrier has no such page or nothing is left
    /// of the number without its spaces and dashes.
    pub fn tracking_url(&self, number: &str) -> Option<String> {
        // Case stays as it was given: the codes in Budbee's links may depend on it.
        let number = without_separators(number);
        let number = if self.code == known::DPD.code { dpd::parcel_number(&number) } else { &number };
        let page = self.page.filter(|_| !number.is_empty())?;
        Some(page.replace("{}", &utf8_percent_encode(number, NON_ALPHANUMERIC).to_string()))
    }

    fn by_check_digit(&'static self) -> Match {
        Match { carrier: self, certainty: Certainty::CheckDigit }
    }

    fn by_shape(&'static self) -> Match {
        Match { carrier: self, certainty: Certainty::Shape }
    }
}

fn without_separators(text: &str) -> String {
    text.chars().filter(|&one| !is_separator(one)).collect()
}

/// Spaces, dashes and the invisible characters that come along when a number is copied from a mail.
fn is_separator(one: char) -> bool {
    one.is_whitespace()
        || matches!(one, '-' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("rr 123-456 785 se", "RR123456785SE")]
    #[case(" 9400\u{a0}1052\u{2009}0688 ", "940010520688")]
    #[case("0414\u{2011}4176\u{2013}0228\u{200b}964", "041441760228964")]
    #[case("", "")]
    fn a_number_is_the_same_with_and_without_spaces_and_dashes(#[case] text: &str, #[case] normal: &str) {
        assert_eq!(normal_number(text), normal);
    }

    #[rstest]
    #[case("")]
    #[case("   ")]
    #[case("order 10391")]
    #[case("12345")]
    #[case("１２３４５６７８９０")]
    #[case("ỌỌ123456785ＳＥ")]
    #[case("🎁🎁🎁🎁🎁🎁🎁🎁🎁🎁")]
    fn what_is_no_tracking_number_has_no_carrier(#[case] text: &str) {
        assert_eq!(recognise(text), []);
    }

    #[test]
    fn the_number_is_escaped_in_the_address_of_the_page() {
        let page = known::UPS.tracking_url("1Z&x=\"é/../");
        assert_eq!(
            page.as_deref(),
            Some("https://www.ups.com/track?tracknum=1Z%26x%3D%22%C3%A9%2F%2E%2E%2F")
        );
    }

    #[rstest]
    #[case("15504832067194X")]
    #[case("15504832067194")]
    #[case("1550 4832 0671 94 X")]
    fn the_page_of_dpd_knows_the_parcel_without_its_check_character(#[case] number: &str) {
        let page = known::DPD.tracking_url(number);
        assert_eq!(page.as_deref(), Some("https://tracking.dpd.de/status/en_US/parcel/15504832067194"));
    }

    #[rstest]
    #[case::no_page("post", "RB123456785GB")]
    #[case::no_number("ups", " - ")]
    fn there_is_no_link_without_a_page_and_a_number(#[case] code: &str, #[case] number: &str) {
        assert_eq!(by_code(code).and_then(|carrier| carrier.tracking_url(number)), None);
    }

    #[test]
    fn a_number_that_fits_two_rules_is_both_carriers() {
        let codes: Vec<_> = recognise("9261292700768711948021").iter().map(|one| one.carrier.code).collect();
        assert_eq!(codes, ["usps", "fedex"]);
    }
}
