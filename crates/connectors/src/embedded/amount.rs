//! Money from decimal strings to minor units.
//!
//! Deliberately absent: floating point, and amounts below zero, which no file of a shop has a place for.

use aftersale_model::Currency;

/// `"19.90"` in a currency with two digits is 1990. All digits have to be written, and no others: `"19.9"` is more
/// likely a slip than an amount.
pub fn minor(text: &str, currency: Currency) -> Result<i64, String> {
    let digits = currency.digits() as usize;
    let wrong = || format!("{text:?} is not an amount in {currency:?} with {digits} decimals");
    let (whole, part) = match text.split_once('.') {
        Some(split) => split,
        None => (text, ""),
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let dot_is_right = text.contains('.') == (digits > 0);
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || part.len() != digits || !dot_is_right {
        return Err(wrong());
    }
    format!("{whole}{part}").parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("19.90", "EUR", Some(1990))]
    #[case("0.05", "EUR", Some(5))]
    #[case("1250", "JPY", Some(1250))]
    #[case("1.000", "KWD", Some(1000))]
    #[case("19.9", "EUR", None)]
    #[case("19", "EUR", None)]
    #[case("19.900", "EUR", None)]
    #[case("1250.00", "JPY", None)]
    #[case("1250.", "JPY", None)]
    #[case("-5.00", "EUR", None)]
    #[case("1 250.00", "SEK", None)]
    #[case(".50", "EUR", None)]
    #[case("99999999999999999999.00", "EUR", None)]
    fn an_amount_has_exactly_the_digits_of_its_currency(
        #[case] text: &str,
        #[case] currency: &str,
        #[case] read: Option<i64>,
    ) {
        assert_eq!(minor(text, currency.parse().expect("a currency")).ok(), read);
    }
}
