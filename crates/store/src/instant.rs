//! Instants as the tables keep them: nanoseconds since 1970 in 64 bits, from the year 1677 to 2262.
//!
//! What lies outside is kept as its edge.
//! Deliberately absent: a clock; every `now` comes from the caller.

use jiff::{SignedDuration, Timestamp};

pub fn to_column(at: Timestamp) -> i64 {
    clamp(at.as_nanosecond())
}

pub fn from_column(nanoseconds: i64) -> Timestamp {
    // Jiff reaches from the year -9999 to 9999, so this never falls back.
    Timestamp::from_nanosecond(i128::from(nanoseconds)).unwrap_or_default()
}

/// The column value for `span` after `at`.
pub fn after(at: Timestamp, span: SignedDuration) -> i64 {
    clamp(at.as_nanosecond().saturating_add(span.as_nanos()))
}

/// The column value for `span` before `at`.
pub fn before(at: Timestamp, span: SignedDuration) -> i64 {
    clamp(at.as_nanosecond().saturating_sub(span.as_nanos()))
}

fn clamp(nanoseconds: i128) -> i64 {
    i64::try_from(nanoseconds).unwrap_or(if nanoseconds < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-03-01T12:00:00.123456789Z")]
    #[case("1969-12-31T23:59:59.5Z")]
    fn an_instant_comes_back_to_the_nanosecond(#[case] at: Timestamp) {
        assert_eq!(from_column(to_column(at)), at);
    }

    #[test]
    fn what_lies_outside_the_range_is_kept_as_its_edge() {
        assert_eq!(to_column(Timestamp::MAX), i64::MAX);
        assert_eq!(before(Timestamp::MIN, SignedDuration::MAX), i64::MIN);
        assert_eq!(after(Timestamp::MAX, SignedDuration::MAX), i64::MAX);
    }
}
