//! Amounts in a currency's minor unit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// ISO 4217 code, three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// An amount in the currency's minor unit; negative where money goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a currency code of three capital letters")]
pub struct NotACurrency(String);

impl Currency {
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimal digits of the minor unit.
    /// Source: ISO 4217 list one, 2024-06; a code that is not named here has two.
    pub fn digits(&self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI"
            | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Decimal notation with exactly the currency's digits: `19.90`, `-0.05`, `1250`.
    pub fn decimal(&self) -> String {
        let digits = self.currency.digits();
        let sign = if self.minor < 0 { "-" } else { "" };
        let unit = 10_u64.pow(digits);
        let minor = self.minor.unsigned_abs();
        match digits {
            0 => format!("{sign}{minor}"),
            _ => format!("{sign}{}.{:0width$}", minor / unit, minor % unit, width = digits as usize),
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(NotACurrency(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(1990, "EUR", "19.90")]
    #[case(-5, "EUR", "-0.05")]
    #[case(1250, "JPY", "1250")]
    #[case(1, "KWD", "0.001")]
    #[case(i64::MIN, "SEK", "-92233720368547758.08")]
    fn amounts_are_written_with_the_digits_of_their_currency(
        #[case] minor: i64,
        #[case] currency: &str,
        #[case] written: &str,
    ) {
        assert_eq!(Money::new(minor, currency.parse().unwrap()).decimal(), written);
    }

    #[rstest]
    #[case("eur")]
    #[case("EURO")]
    #[case("")]
    #[case("€")]
    fn only_three_capital_letters_are_a_currency(#[case] text: &str) {
        assert!(text.parse::<Currency>().is_err());
    }
}
