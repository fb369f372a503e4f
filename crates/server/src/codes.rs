//! One-time codes: drawn, hashed, never kept in the clear.

use aftersale_model::access::CODE_DIGITS;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Keys the hashes of codes and of the names of rate limits.
pub struct CodeKey(Hmac<Sha256>);

impl CodeKey {
    /// Derived, so that a hash never shares a key with a signature.
    pub fn derive(secret: &str) -> Self {
        let derived =
            keyed(secret.as_bytes()).chain_update(b"aftersale one-time codes").finalize().into_bytes();
        Self(keyed(&derived))
    }

    /// The hash under which `value` of `scope` is stored: for a code, its challenge's id is the scope.
    pub fn hash(&self, scope: &str, value: &str) -> Vec<u8> {
        let mac =
            self.0.clone().chain_update(scope.as_bytes()).chain_update([0]).chain_update(value.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }

    pub fn hex(hash: &[u8]) -> String {
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Six digits from the operating system's generator by way of `rand`'s ChaCha.
pub fn draw() -> String {
    let above = 10_u32.pow(CODE_DIGITS as u32);
    format!("{:0width$}", rand::random_range(0..above), width = CODE_DIGITS)
}

/// The digits of what a customer typed or pasted; `None` where it can't be a code.
pub fn tidy(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == CODE_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// HMAC takes keys of any length, so the fallback is never reached.
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_six_digits_and_is_not_always_the_same() {
        let drawn: std::collections::HashSet<String> = (0..100).map(|_| draw()).collect();
        assert!(drawn.iter().all(|code| tidy(code).as_ref() == Some(code)));
        assert!(drawn.len() > 90);
    }

    #[test]
    fn a_pasted_code_may_have_spaces() {
        assert_eq!(tidy(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(tidy("123-456").as_deref(), Some("123456"));
        for rubbish in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] {
            assert_eq!(tidy(rubbish), None, "{rubbish}");
        }
    }

    #[test]
    fn one_code_has_another_hash_in_every_challenge() {
        let key = CodeKey::derive("secret");
        assert_ne!(key.hash("a", "123456"), key.hash("b", "123456"));
        assert_ne!(key.hash("a", "b"), CodeKey::derive("other").hash("a", "b"));
    }
}
