//! The tables' strings and how they are filled in.
//!
//! | In a string | Stands for |
//! |---|---|
//! | `{0}`, `{1}` … | the argument at that place |
//! | `{#}` | the count, with the locale's digits |
//! | <code>&#124;0&#124;none&#124;o&#124;one parcel&#124;*&#124;{#} parcels</code> | the whole message, once for each plural |
//!
//! A plural's key is an exact number or the first letter of a category (`z o t f m`), `*` for `other`.
//! The first key that fits wins: exact numbers are written first, `*` last.
//! Texts hold no `{`, `}` or `|` of their own; the compiler refuses them, so nothing is escaped.

/// How a locale counts.
pub(crate) trait Counts {
    /// The first letter of the plural category, `*` for `other`.
    fn category(&self, count: u32) -> char;
    fn number(&self, count: u32) -> String;
}

pub(crate) fn fill(text: &str, args: &[&str], count: Option<u32>, counts: &dyn Counts) -> String {
    let text = match (text.strip_prefix("|"), count) {
        (Some(plurals), Some(count)) => plural(plurals, count, counts),
        _ => text,
    };
    // By hand: the library's searching and parsing of texts would be two kilobytes of a widget.
    let mut out = String::new();
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' | '}' => inside = letter == '{',
            '#' if inside => {
                if let Some(count) = count {
                    out.push_str(&counts.number(count));
                }
            }
            // No message has more than ten arguments: the compiler refuses it.
            '0'..='9' if inside => {
                let argument = args.get(letter as usize - '0' as usize);
                out.push_str(argument.copied().unwrap_or_default());
            }
            _ if inside => {}
            _ => out.push(letter),
        }
    }
    out
}

fn plural<'a>(plurals: &'a str, count: u32, counts: &dyn Counts) -> &'a str {
    let category = counts.category(count);
    let mut rest = Some(plurals);
    while let Some((key, after)) = rest.and_then(piece) {
        let Some((text, after)) = after.and_then(piece) else { break };
        if key == "*" || key.starts_with(category) || exact(key) == Some(count) {
            return text;
        }
        rest = after;
    }
    ""
}

/// Up to the next bar, and what follows it.
fn piece(text: &str) -> Option<(&str, Option<&str>)> {
    match text.bytes().position(|byte| byte == b'|') {
        Some(bar) => Some((text.get(..bar)?, text.get(bar + 1..))),
        None => Some((text, None)),
    }
}

fn exact(key: &str) -> Option<u32> {
    if key.is_empty() {
        return None;
    }
    key.bytes()
        .try_fold(0_u32, |number, digit| number.checked_mul(10)?.checked_add(char::from(digit).to_digit(10)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct English;

    impl Counts for English {
        fn category(&self, count: u32) -> char {
            if count == 1 { 'o' } else { '*' }
        }

        fn number(&self, count: u32) -> String {
            count.to_string()
        }
    }

    #[test]
    fn arguments_stand_where_the_text_wants_them() {
        assert_eq!(fill("{1} before {0}.", &["a", "b"], None, &English), "b before a.");
    }

    #[test]
    fn an_exact_number_wins_over_a_category() {
        let text = "|0|none|1|a single one|o|one|*|{#} of {0}";
        let filled = |count| fill(text, &["x"], Some(count), &English);
        assert_eq!([filled(0), filled(1), filled(12)], ["none", "a single one", "12 of x"]);
    }

    #[test]
    fn a_broken_table_leaves_gaps_and_does_not_panic() {
        assert_eq!(fill("a {7} b {0", &["x"], None, &English), "a  b x");
        assert_eq!(fill("|o|x|f", &[], Some(2), &English), "");
        assert_eq!(fill("", &[], Some(2), &English), "");
    }
}
