//! What every widget's view stands in: the base, headings at the level the page wants, loading, and a failure.

use crate::{El, el, part};

/// How the page wants its widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// BCP 47 language of the texts.
    pub lang: String,
    /// Level of the first heading, 2–6.
    pub level: u8,
    pub rtl: bool,
}

impl Frame {
    /// From the attributes `dir` and `heading-level`, else as the language is written, and 2.
    pub fn new(lang: &str, dir: Option<&str>, level: u8) -> Self {
        let rtl = match dir {
            Some("rtl") => true,
            Some("ltr") => false,
            _ => ["ar", "fa", "he", "ur"].iter().any(|language| match lang.strip_prefix(language) {
                Some(rest) => rest.is_empty() || rest.starts_with("-"),
                None => false,
            }),
        };
        Self { lang: lang.to_owned(), level, rtl }
    }

    /// `said` is read out by screen readers when it changes.
    pub fn base(&self, shown: El, said: &str) -> El {
        part("div", "base")
            .attr("lang", self.lang.clone())
            .attr("dir", if self.rtl { "rtl" } else { "ltr" })
            .child(shown)
            .child(el("p").attr("class", "hidden").attr("role", "status").text(said))
    }

    /// The first heading; takes focus when a step changes.
    pub fn title(&self, text: String) -> El {
        part(heading(self.level), "title").attr("id", "title").attr("tabindex", "-1").text(text)
    }

    /// A heading one level below the first.
    pub fn part_title(&self, text: String) -> El {
        part(heading(self.level + 1), "part-title").text(text)
    }

    /// Instead of what can't be shown.
    pub fn failure(&self, title: String, text: String, next: Option<El>) -> El {
        part("section", "failure").child(self.title(title)).child(part("p", "quiet").text(text)).maybe(next)
    }
}

/// Keeps the height that what comes will roughly take.
pub fn loading(text: String) -> El {
    let bar = || part("div", "skeleton");
    part("section", "loading")
        .child(part("p", "hidden").attr("id", "title").attr("tabindex", "-1").text(text))
        .each(vec![bar(), bar(), bar(), bar()])
}

fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_says_the_direction_unless_the_page_does() {
        for (lang, dir, rtl) in [
            ("ar", None, true),
            ("ar-XB", None, true),
            ("arn", None, false),
            ("en", None, false),
            ("en", Some("rtl"), true),
            ("he", Some("ltr"), false),
            ("de", Some("auto"), false),
        ] {
            assert_eq!(Frame::new(lang, dir, 2).rtl, rtl, "{lang} {dir:?}");
        }
    }
}
