//! How far a clock is from UTC, as a customer reads it.

/// `+01:00` as `UTC+1`, `Z` as `UTC`.
pub fn offset(offset: &str) -> String {
    let mut said = String::from("UTC");
    if let (Some(sign), Some(hours)) = (offset.get(..1), offset.get(1..3)) {
        let hours = hours.strip_prefix("0").unwrap_or(hours);
        let hours = if hours == "0" { "" } else { hours };
        let minutes = offset.get(3..).filter(|minutes| *minutes != ":00").unwrap_or_default();
        if !hours.is_empty() || !minutes.is_empty() {
            said.push_str(if sign == "-" { "\u{2212}" } else { sign });
            said.push_str(if hours.is_empty() { "0" } else { hours });
            said.push_str(minutes);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("+01:00", "UTC+1")]
    #[case("-05:00", "UTC\u{2212}5")]
    #[case("+05:30", "UTC+5:30")]
    #[case("+00:00", "UTC")]
    #[case("Z", "UTC")]
    #[case("", "UTC")]
    fn offsets_are_short(#[case] written: &str, #[case] said: &str) {
        assert_eq!(offset(written), said);
    }
}
