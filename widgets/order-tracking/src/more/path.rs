//! Numbers in the path of a drawing. By hand: the library's printing of numbers would be a kilobyte of the wasm.

/// A command or a space, and the number behind it.
#[inline(never)]
pub fn push(path: &mut String, letter: char, number: u32) {
    path.push(letter);
    digits(path, number);
}

/// Plain digits.
#[inline(never)]
pub fn digits(path: &mut String, number: u32) {
    let mut power = 1;
    while number / power > 9 {
        power *= 10;
    }
    while power > 0 {
        path.push(char::from(b'0' + (number / power % 10) as u8));
        power /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 9, 10, 320, 1_205] {
            let mut path = String::new();
            push(&mut path, 'M', number);
            assert_eq!(path, format!("M{number}"));
        }
    }
}
