//! What the formatters take; all else is refused here, so that the browser and the server refuse the same.

/// Days since 1 January 1970 in the proleptic Gregorian calendar.
///
/// Years 1 to 9999, which is what `YYYY-MM-DD` can hold.
pub(crate) fn epoch_day(year: i32, month: u8, day: u8) -> Option<i32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(1..=9999).contains(&year) || day == 0 || day > length {
        return None;
    }
    // The year begins in March, so that the leap day is its last.
    let (month, day) = (i32::from(month), i32::from(day));
    let year = if month < 3 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468)
}

/// Minutes since midnight of `HH:MM`.
pub(crate) fn minutes(clock: &str) -> Option<u16> {
    let &[h1, h2, b':', m1, m2] = clock.as_bytes() else { return None };
    let two = |tens: u8, ones: u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit())
            .then(|| u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
    };
    let (hours, minutes) = (two(h1, h2)?, two(m1, m2)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// `-?digits(.digits)?`
pub(crate) fn decimal(text: &str) -> bool {
    let text = text.strip_prefix("-").unwrap_or(text).as_bytes();
    match text.iter().position(|byte| *byte == b'.') {
        Some(point) => digits(text.get(..point)) && digits(text.get(point + 1..)),
        None => digits(Some(text)),
    }
}

/// Three capital letters; whether there is such a currency is not known here.
pub(crate) fn currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn digits(text: Option<&[u8]>) -> bool {
    text.is_some_and(|text| !text.is_empty() && text.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(epoch_day(1970, 1, 1), Some(0));
        assert_eq!(epoch_day(1969, 12, 31), Some(-1));
        assert_eq!(epoch_day(2000, 2, 29), Some(11_016));
        assert_eq!(epoch_day(2026, 11, 26), Some(20_783));
        assert_eq!(epoch_day(1, 1, 1), Some(-719_162));
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_refused() {
        for (year, month, day) in
            [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1)]
        {
            assert_eq!(epoch_day(year, month, day), None, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn a_clock_has_two_digits_each() {
        assert_eq!(minutes("06:40"), Some(400));
        assert_eq!(minutes("23:59"), Some(1439));
        for clock in ["24:00", "6:40", "06:60", "06:4", "+6:40", "", "06:40:00"] {
            assert_eq!(minutes(clock), None, "{clock}");
        }
    }

    #[test]
    fn an_amount_is_plain_digits() {
        assert!(["0", "-1", "19.90", "1250"].into_iter().all(decimal));
        assert!(!["", "-", ".5", "5.", "1e3", "1,5", "+1", "NaN", "1.2.3"].into_iter().any(decimal));
    }
}
