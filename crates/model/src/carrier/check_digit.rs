//! The arithmetic of check digits that more than one family uses.
//!
//! Deliberately absent: which carrier checks what part of a number (each family's own file).

/// The digits of a number of digits alone.
pub(super) fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|one| one.to_digit(10)).collect()
}

/// Body and check digit of a number of digits alone.
pub(super) fn split(text: &str) -> Option<(Vec<u32>, u32)> {
    let mut body = digits(text)?;
    let check = body.pop()?;
    Some((body, check))
}

/// Digits times weights, the weights repeated as often as needed.
pub(super) fn weighted(body: &[u32], weights: &[u32]) -> u32 {
    body.iter().zip(weights.iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

/// What is missing from `sum` to the next multiple of ten.
pub(super) fn to_next_ten(sum: u32) -> u32 {
    (10 - sum % 10) % 10
}

/// Sum with weights 3 and 1 by turns, 3 at the digit before the check digit.
/// Source: GS1 General Specifications, check digit of the fixed-length numbers; checked November 2026 on the numbers
/// in `tests/carriers/`.
pub(super) fn three_one(body: &[u32]) -> u32 {
    body.iter().rev().zip([3, 1].iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

/// Whether the last digit is the GS1 check digit of those before it.
pub(super) fn is_gs1(number: &str) -> bool {
    split(number).is_some_and(|(body, check)| to_next_ten(three_one(&body)) == check)
}

/// Whether the last character is the hybrid check character of digits and capital letters.
/// Source: ISO/IEC 7064, system MOD 37,36; checked November 2026 on the numbers of DPD in `tests/carriers/`.
/// Every single wrong character is found out.
pub(super) fn is_mod_37_36(number: &str) -> bool {
    let values: Option<Vec<u32>> = number.chars().map(alphanumeric).collect();
    let Some((check, body)) = values.as_deref().and_then(<[u32]>::split_last) else { return false };
    let product = body.iter().fold(36, |product, value| {
        let sum = (product + value) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    (product + check) % 36 == 1
}

fn alphanumeric(one: char) -> Option<u32> {
    one.to_digit(36).filter(|_| !one.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::a_container("376104250021234569", true)]
    #[case::last_digit_wrong("376104250021234568", false)]
    #[case::empty("", false)]
    #[case::letters("37610425002123456X", false)]
    fn the_gs1_check_digit(#[case] number: &str, #[case] right: bool) {
        assert_eq!(is_gs1(number), right);
    }

    #[rstest]
    #[case::a_release_identifier("A12425GABC1234002M", true)]
    #[case::wrong_character("A12425GABC1234002N", false)]
    #[case::lower_case("a12425GABC1234002M", false)]
    #[case::empty("", false)]
    fn the_hybrid_check_character(#[case] number: &str, #[case] right: bool) {
        assert_eq!(is_mod_37_36(number), right);
    }
}
