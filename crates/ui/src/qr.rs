//! A QR code as one path, and numbers in the path of a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of paper around the code (ISO/IEC 18004, 5.3.8).
const QUIET: i32 = 4;

/// How many units wide and high a drawing is, and its path.
pub type Drawing = (u32, String);

/// `None` where the text is too long for a code.
pub fn qr(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    Some(((code.size() + 2 * QUIET) as u32, modules(&code)))
}

/// A command or a space, and the number behind it. By hand: the library's printing of numbers would be a kilobyte of
/// the wasm.
#[inline(never)]
pub fn push_number(path: &mut String, letter: char, number: u32) {
    path.push(letter);
    push_digits(path, number);
}

/// Plain digits.
#[inline(never)]
pub fn push_digits(path: &mut String, number: u32) {
    let mut power = 1;
    while number / power > 9 {
        power *= 10;
    }
    while power > 0 {
        path.push(char::from(b'0' + (number / power % 10) as u8));
        power /= 10;
    }
}

/// One bar per run of dark modules of a row.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut run = 0;
        // One further than the code is wide, where it is light: there the last run ends.
        for x in 0..=code.size() {
            if code.get_module(x, y) {
                run += 1;
            } else if run > 0 {
                push_number(&mut path, 'M', (x - run + QUIET) as u32);
                push_number(&mut path, ' ', (y + QUIET) as u32);
                push_number(&mut path, 'h', run as u32);
                push_number(&mut path, 'v', 1);
                push_number(&mut path, 'H', (x - run + QUIET) as u32);
                path.push('z');
                run = 0;
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules of a path, as a reader of the drawing sees them.
    fn drawn(path: &str, size: i32) -> Vec<Vec<bool>> {
        let mut rows = vec![vec![false; size as usize]; size as usize];
        for bar in path.split('M').skip(1) {
            let numbers: Vec<i32> = bar
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let &[x, y, run, 1, back] = numbers.as_slice() else { panic!("{bar}") };
            assert_eq!(x, back);
            for at in x..x + run {
                rows[(y - QUIET) as usize][(at - QUIET) as usize] = true;
            }
        }
        rows
    }

    #[test]
    fn every_module_is_where_the_code_has_it() {
        for text in ["1053204816727/74029", "x", "https://pickup.example/0123456789/0123456789/ÅÄÖ"] {
            let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).expect("it fits");
            let rows = drawn(&modules(&code), code.size());
            for y in 0..code.size() {
                for x in 0..code.size() {
                    assert_eq!(rows[y as usize][x as usize], code.get_module(x, y), "{text}: {x} {y}");
                }
            }
        }
    }

    #[test]
    fn what_is_too_long_for_a_code_is_none() {
        assert!(qr(&"x".repeat(4_000)).is_none());
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 9, 10, 320, 1_205] {
            let mut path = String::new();
            push_number(&mut path, 'M', number);
            assert_eq!(path, format!("M{number}"));
        }
    }
}
