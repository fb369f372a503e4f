//! Budbee: `BUD` and digits.
//!
//! Deliberately absent: the free codes in the links of its mails. Budbee publishes no rule, so only a number that says
//! so itself is taken for one.

use super::check_digit::digits;
use super::{Match, known};

pub(super) fn family(number: &str) -> Option<Match> {
    let serial = number.strip_prefix("BUD").filter(|serial| (6..=12).contains(&serial.len()))?;
    digits(serial).map(|_| known::BUDBEE.by_shape())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("BUD84620157", Some(known::BUDBEE.by_shape()))]
    #[case::no_digits("BUD", None)]
    #[case::letters("BUDGET2026", None)]
    fn a_number_of_budbee(#[case] number: &str, #[case] found: Option<Match>) {
        assert_eq!(family(number), found);
    }
}
