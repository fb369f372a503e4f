//! Text as both databases keep it.

use std::borrow::Cow;

/// Postgres refuses the zero character, which callers may send us.
pub fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_character_is_told_apart_from_none() {
        assert_eq!(storable("a\0"), "a\u{fffd}");
        assert!(matches!(storable("a"), Cow::Borrowed("a")));
    }
}
