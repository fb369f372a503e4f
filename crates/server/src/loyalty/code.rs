//! Codes of redemptions: drawn so that nobody guesses one, written so that nobody misreads one.

/// Without letters and digits that look like another, and without vowels, so that no word comes of it.
const LETTERS: &[u8] = b"23456789BCDFGHJKMNPQRSTVWXZ";
const GROUPS: usize = 3;
const GROUP: usize = 4;

/// Twelve letters, `7KQ4-M2XD-9HJR`: more than 57 bits.
pub fn draw() -> String {
    let mut code = String::new();
    for at in 0..GROUPS * GROUP {
        if at > 0 && at % GROUP == 0 {
            code.push('-');
        }
        let letter = LETTERS.get(rand::random_range(0..LETTERS.len())).copied().unwrap_or(b'X');
        code.push(char::from(letter));
    }
    code
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_code_is_in_groups_and_never_the_same() {
        let drawn: BTreeSet<String> = (0..1_000).map(|_| draw()).collect();
        assert_eq!(drawn.len(), 1_000);
        for code in drawn {
            assert!(code.split('-').all(|group| group.len() == 4), "{code}");
            assert!(code.bytes().all(|byte| byte == b'-' || LETTERS.contains(&byte)), "{code}");
        }
    }
}
