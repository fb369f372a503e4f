//! What others wrote, and numbers as the shop wrote them, made fit to be shown.

use aftersale_text::Words;

/// A text without what can't be seen and turns around what can; the shop's server does the same, another may not.
/// Source: UAX #9, 2.1 to 2.4 (embeddings, overrides, isolates); UAX #44, control characters.
pub fn plain(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        let turns = matches!(
            letter,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}'
        );
        if !turns && (letter == '\n' || !letter.is_control()) {
            shown.push(letter);
        }
    }
    shown
}

/// The shop's decimal string with the language's decimal mark, digit for digit: `"4.0"` is not `4`.
pub fn decimal(w: &Words, number: &str) -> String {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let sample = w.decimal("1.5");
    // Where digits have other shapes, the language's own way of writing them is kept.
    let mark = sample.strip_prefix("1").and_then(|rest| rest.strip_suffix("5"));
    let (true, Some(mark)) = (digits, mark) else { return w.decimal(number) };
    let mut shown = String::new();
    for digit in number.chars() {
        if digit == '.' { shown.push_str(mark) } else { shown.push(digit) }
    }
    shown
}

/// `"4.25"` is 425; at most five stars.
pub fn hundredths(number: &str) -> u32 {
    let (mut value, mut places) = (0_u32, None);
    for byte in number.bytes() {
        match byte {
            b'.' => places = Some(0_u32),
            b'0'..=b'9' if places != Some(2) => {
                value = value.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                places = places.map(|count| count + 1);
            }
            _ => {}
        }
    }
    let missing = match places {
        None | Some(0) => 100,
        Some(1) => 10,
        Some(_) => 1,
    };
    value.saturating_mul(missing).min(500)
}

/// Whether it may stand in a `lang` attribute; what is no language tag would be read out wrongly.
pub fn is_language(tag: &str) -> bool {
    let mut first = 0;
    for byte in tag.bytes() {
        match byte {
            b'-' if first >= 2 => return true,
            b'a'..=b'z' | b'A'..=b'Z' => first += 1,
            _ => return false,
        }
    }
    (2..=3).contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TABLES;

    #[test]
    fn an_average_is_written_digit_for_digit_in_the_language() {
        for (lang, number, shown) in [
            ("en", "4.25", "4.25"),
            ("en", "4.0", "4.0"),
            ("de", "4.25", "4,25"),
            ("sv", "3.0", "3,0"),
            ("bg", "5", "5"),
            ("en", "4.3456", "4.3456"),
        ] {
            assert_eq!(decimal(&Words::choose(TABLES, &[lang]), number), shown, "{lang} {number}");
        }
    }

    #[test]
    fn stars_are_drawn_to_the_hundredth() {
        for (number, drawn) in [
            ("4.25", 425),
            ("4.3", 430),
            ("5", 500),
            ("0.5", 50),
            ("4.259", 425),
            ("9", 500),
            ("", 0),
            ("x", 0),
        ] {
            assert_eq!(hundredths(number), drawn, "{number}");
        }
    }

    #[test]
    fn what_turns_a_text_around_is_left_out() {
        assert_eq!(plain("a\u{202E}b\u{2066}c\u{0}\u{200F}\nd"), "abc\nd");
    }

    #[test]
    fn only_a_language_tag_is_a_language() {
        for (tag, is) in
            [("de", true), ("de-AT", true), ("nds", true), ("", false), ("d", false), ("de\"x", false)]
        {
            assert_eq!(is_language(tag), is, "{tag}");
        }
    }
}
