//! Small values that appear everywhere: money, instants, days.

use serde::{Deserialize, Serialize};

/// An amount as charged, in decimal notation with exactly the digits the currency has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Money {
    /// Decimal string, a leading `-` allowed, no grouping: `"19.90"`, `"1250"` for yen.
    #[cfg_attr(not(target_arch = "wasm32"), schema(pattern = r"^-?\d+(\.\d+)?$", example = "19.90"))]
    pub amount: String,
    /// ISO 4217 code.
    #[cfg_attr(not(target_arch = "wasm32"), schema(pattern = "^[A-Z]{3}$", example = "EUR"))]
    pub currency: String,
}

/// A moment: RFC 3339 with seconds and offset, `2026-11-22T06:40:00+01:00`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schema(value_type = String, format = DateTime))]
pub struct Instant(pub String);

/// A calendar day without a zone: `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schema(value_type = String, format = Date))]
pub struct Day(pub String);

impl Instant {
    /// The calendar day in the instant's own offset.
    pub fn day(&self) -> Day {
        Day(self.0.get(..10).unwrap_or_default().to_owned())
    }

    /// Hours and minutes in the instant's own offset, `06:40`.
    pub fn time(&self) -> &str {
        self.0.get(11..16).unwrap_or_default()
    }

    /// The offset as written, `+01:00` or `Z`.
    pub fn offset(&self) -> &str {
        let tail = self.0.get(19..).unwrap_or_default();
        let begin = tail.bytes().position(|byte| matches!(byte, b'+' | b'-' | b'Z'));
        begin.and_then(|at| tail.get(at..)).unwrap_or_default()
    }
}

impl Day {
    /// Year, month 1–12 and day 1–31; `None` where the text is not a date.
    pub fn parts(&self) -> Option<(i32, u8, u8)> {
        // By hand: the library's searching and parsing of texts would be two kilobytes of a widget.
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = self.0.as_bytes() else { return None };
        let year = number(&[y1, y2, y3, y4])? as i32;
        let (month, day) = (number(&[m1, m2])? as u8, number(&[d1, d2])? as u8);
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
    }

    /// The day of a year, a month 1–12 and a day 1–31; years 0 to 9999.
    pub fn of(year: i32, month: u8, day: u8) -> Self {
        let mut text = String::new();
        for (number, digits) in [(year.unsigned_abs(), 4), (u32::from(month), 2), (u32::from(day), 2)] {
            if digits == 2 {
                text.push('-');
            }
            let mut power = 10_u32.pow(digits - 1);
            while power > 0 {
                text.push(char::from(b'0' + (number / power % 10) as u8));
                power /= 10;
            }
        }
        Self(text)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    pub fn number(&self) -> Option<i32> {
        let (year, month, day) = self.parts()?;
        let (month, day) = (i32::from(month), i32::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(era * 146_097 + day_of_era - 719_468)
    }
}

/// Plain digits, few enough for the type; `None` for anything else.
#[inline(never)]
fn number(digits: &[u8]) -> Option<u32> {
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u32::from(digit - b'0');
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_splits_into_day_time_and_offset() {
        let instant = Instant("2026-11-22T06:40:00.120+01:00".into());
        assert_eq!(instant.day(), Day("2026-11-22".into()));
        assert_eq!(instant.time(), "06:40");
        assert_eq!(instant.offset(), "+01:00");
        assert_eq!(Instant("2026-11-22T06:40:00Z".into()).offset(), "Z");
        assert_eq!(Instant("rubbish".into()).time(), "");
    }

    #[test]
    fn day_numbers_count_from_the_epoch() {
        for (text, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-03-01", 11_017),
            ("2024-02-29", 19_782),
            ("2026-11-22", 20_779),
        ] {
            assert_eq!(Day(text.into()).number(), Some(number), "{text}");
        }
        assert_eq!(Day("2026-13-01".into()).number(), None);
        for text in ["soon", "", "2026-11-2", "2026-+1-02", "+026-11-22", "2026-11-222", "2026–11–22"] {
            assert_eq!(Day(text.into()).number(), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_written_as_it_is_read() {
        for (year, month, day) in [(2026, 11, 22), (987, 1, 1), (9999, 12, 31)] {
            assert_eq!(Day::of(year, month, day).parts(), Some((year, month, day)));
        }
        assert_eq!(Day::of(2026, 3, 9), Day("2026-03-09".into()));
    }
}
