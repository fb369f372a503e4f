//! The typeface of the pages, what it has letters for, and how wide they are.
//!
//! It has Latin, Greek and Cyrillic letters with their accents, no others: Arabic, Hebrew, Indic and East Asian
//! scripts have none here. What has no letter is told, never left out in silence.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const REGULAR: &[u8] = include_bytes!("fonts/OpenSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/OpenSans-Bold.ttf");
/// Stands where there is no letter.
const MISSING: char = '?';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// Both weights, ready to draw and to measure with.
pub struct Letters {
    regular: Face,
    bold: Face,
}

struct Face {
    drawn: Font,
    measured: FontRef<'static>,
}

/// Text in letters there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printable {
    pub text: String,
    /// Something in it has no letter and stands as a question mark.
    pub incomplete: bool,
}

impl Letters {
    /// `None` only if the files that are built in are broken; a test reads them.
    pub fn new() -> Option<Self> {
        Some(Self { regular: Face::of(REGULAR)?, bold: Face::of(BOLD)? })
    }

    pub fn font(&self, weight: Weight) -> Font {
        self.face(weight).drawn.clone()
    }

    /// In points.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let face = &self.face(weight).measured;
        let (letters, metrics) =
            (face.charmap(), face.glyph_metrics(Size::new(size), LocationRef::default()));
        text.chars().filter_map(|letter| metrics.advance_width(letters.map(letter)?)).sum()
    }

    /// A letter that is missing becomes the one below its accents; where that is missing too, a question mark.
    pub fn printable(&self, text: &str) -> Printable {
        let known = |letter: char| self.regular.measured.charmap().map(letter).is_some();
        let mut printable = Printable { text: String::new(), incomplete: false };
        for letter in text.nfc() {
            if known(letter) && !letter.is_control() {
                printable.text.push(letter);
            } else if letter.is_whitespace() || letter.is_control() {
                printable.text.push(' ');
            } else {
                let plain: String =
                    std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part)).collect();
                if !plain.is_empty() && plain.chars().all(known) {
                    printable.text.push_str(&plain);
                } else {
                    printable.text.push(MISSING);
                    printable.incomplete = true;
                }
            }
        }
        printable
    }

    /// Broken between words, and inside a word only where it is wider than the line.
    pub fn wrap(&self, text: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let line = lines.last().map_or("", String::as_str);
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&joined, size, weight) <= width {
                lines.pop();
                lines.push(joined);
                continue;
            }
            if line.is_empty() {
                lines.pop();
            }
            lines.extend(self.pieces(word, size, weight, width));
        }
        lines
    }

    fn pieces(&self, word: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let piece = pieces.last().cloned().unwrap_or_default();
            let longer = format!("{piece}{letter}");
            if piece.is_empty() || self.width(&longer, size, weight) <= width {
                pieces.pop();
                pieces.push(longer);
            } else {
                pieces.push(letter.into());
            }
        }
        pieces
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl Face {
    fn of(file: &'static [u8]) -> Option<Self> {
        Some(Self { drawn: Font::new(file.into(), 0)?, measured: FontRef::new(file).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn letters() -> Letters {
        Letters::new().expect("the typeface")
    }

    #[rstest]
    #[case::swedish("Åsa Öberg", "Åsa Öberg", false)]
    #[case::bulgarian("ул. „Шипка“ № 6", "ул. „Шипка“ № 6", false)]
    #[case::greek("Οδός Ερμού 12, Αθήνα", "Οδός Ερμού 12, Αθήνα", false)]
    #[case::polish_and_romanian("Łódź, Ștefan", "Łódź, Ștefan", false)]
    #[case::vietnamese("Nguyễn Thị Hường", "Nguyễn Thị Hường", false)]
    #[case::in_pieces("Malmo\u{308}", "Malmö", false)]
    #[case::without_its_accent("Ǩ", "K", false)]
    #[case::full_width("Ａ１", "A1", false)]
    #[case::a_line_break("a\nb", "a b", false)]
    #[case::chinese("北京 12", "?? 12", true)]
    #[case::arabic("شارع", "????", true)]
    fn what_can_not_be_printed_is_told(#[case] text: &str, #[case] printed: &str, #[case] incomplete: bool) {
        assert_eq!(letters().printable(text), Printable { text: printed.into(), incomplete });
    }

    #[test]
    fn a_line_is_broken_between_words_and_a_long_word_inside() {
        let letters = letters();
        let narrow = letters.width("Storgatan", 10.0, Weight::Regular) + 0.1;
        let wrap = |text: &str| letters.wrap(text, 10.0, Weight::Regular, narrow);
        assert_eq!(wrap("Storgatan 1"), ["Storgatan", "1"]);
        let long = wrap("Storgatanstorgatan 1");
        assert!(long.len() >= 3 && long.concat() == "Storgatanstorgatan1", "{long:?}");
        assert!(long.iter().all(|line| letters.width(line, 10.0, Weight::Regular) <= narrow));
        assert_eq!(wrap(""), [""]);
    }
}
