//! What a shop asks in its reviews and on which terms: data, checked when it is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::said::NameStyle;
use crate::returns::reason::is_handle;

/// Texts by language, BCP 47.
pub type Texts = BTreeMap<String, String>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReviewTerms {
    /// Days after the delivery in which something can be reviewed.
    pub within_days: u16,
    /// Days in which a review can be changed.
    pub change_days: u16,
    pub text_max_chars: u16,
    pub photos_max: u16,
    /// How customers may be named, in the order to show.
    pub names: Vec<NameStyle>,
    /// Whether the delivery and the shop are asked about, each apart from the products.
    pub delivery: bool,
    pub shop: bool,
    /// What a review brings, whatever its stars, as words behind a colon: `20 points`; empty: nothing.
    pub incentive: Texts,
    /// In the order to show.
    pub scales: Vec<Scale>,
    /// In the order to show.
    pub questions: Vec<Question>,
}

/// For which goods something is asked; neither products nor categories: for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goods {
    pub products: Vec<String>,
    pub categories: Vec<String>,
}

/// Five points between two ends: small – true to size – large.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    pub id: String,
    #[serde(default)]
    pub of: Goods,
    pub names: Texts,
    pub min: Texts,
    #[serde(default)]
    pub mid: Texts,
    pub max: Texts,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    #[serde(default)]
    pub of: Goods,
    pub texts: Texts,
    pub kind: QuestionKind,
    /// The answer is for the shop alone and never published.
    #[serde(default)]
    pub private: bool,
    /// Of all kinds but `text`.
    #[serde(default)]
    pub options: Vec<Choice>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    Text,
    Radio,
    Select,
    Checkbox,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub names: Texts,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsError {
    /// As in the terms' own text: `questions[2].options`.
    pub path: String,
    pub fault: TermsFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsFault {
    #[error("is empty")]
    Empty,
    #[error("stands here twice")]
    Twice,
    #[error("is not a handle: lower-case words with hyphens, 40 characters at most")]
    NotAHandle,
    #[error("needs a text in at least one language")]
    NoText,
    #[error("has to be above zero")]
    NotAboveZero,
    #[error("is more than six")]
    TooManyPhotos,
    #[error("needs two options at least")]
    NothingToChoose,
    #[error("is answered in words, so it has no options")]
    OptionsOfAText,
}

impl fmt::Display for TermsError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.fault)
    }
}

impl std::error::Error for TermsError {}

impl Default for ReviewTerms {
    fn default() -> Self {
        Self {
            within_days: 365,
            change_days: 365,
            text_max_chars: 4_000,
            photos_max: 6,
            names: vec![NameStyle::Initial, NameStyle::Full, NameStyle::Anonymous],
            delivery: true,
            shop: true,
            incentive: Texts::new(),
            scales: Vec::new(),
            questions: Vec::new(),
        }
    }
}

impl Goods {
    pub fn has(&self, product_id: &str, category: Option<&str>) -> bool {
        let every = self.products.is_empty() && self.categories.is_empty();
        every
            || self.products.iter().any(|known| known == product_id)
            || category.is_some_and(|category| self.categories.iter().any(|known| known == category))
    }
}

impl ReviewTerms {
    pub fn scales_of<'a>(
        &'a self,
        product_id: &'a str,
        category: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Scale> {
        self.scales.iter().filter(move |scale| scale.of.has(product_id, category))
    }

    pub fn questions_of<'a>(
        &'a self,
        product_id: &'a str,
        category: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |question| question.of.has(product_id, category))
    }

    /// Everything that is wrong, in the order of the fields.
    pub fn check(&self) -> Result<(), Vec<TermsError>> {
        use TermsFault as Fault;
        let mut faults = Faults(Vec::new());
        for (path, number) in [
            ("within_days", self.within_days),
            ("change_days", self.change_days),
            ("text_max_chars", self.text_max_chars),
        ] {
            faults.when(number == 0, path, Fault::NotAboveZero);
        }
        faults.when(self.photos_max > 6, "photos_max", Fault::TooManyPhotos);
        faults.when(self.names.is_empty(), "names", Fault::Empty);
        let styles: BTreeSet<_> = self.names.iter().collect();
        faults.when(styles.len() < self.names.len(), "names", Fault::Twice);
        let empty = self.incentive.values().any(|text| text.trim().is_empty());
        faults.when(empty, "incentive", Fault::Empty);
        let mut seen = BTreeSet::new();
        for (at, scale) in self.scales.iter().enumerate() {
            let path = format!("scales[{at}]");
            faults.handle(format!("{path}.id"), &scale.id, !seen.insert(&scale.id));
            for (name, texts) in [("names", &scale.names), ("min", &scale.min), ("max", &scale.max)] {
                faults.texts(format!("{path}.{name}"), texts);
            }
        }
        let mut seen = BTreeSet::new();
        for (at, question) in self.questions.iter().enumerate() {
            let path = format!("questions[{at}]");
            faults.handle(format!("{path}.id"), &question.id, !seen.insert(&question.id));
            faults.texts(format!("{path}.texts"), &question.texts);
            let (count, words) = (question.options.len(), question.kind == QuestionKind::Text);
            faults.when(words && count > 0, format!("{path}.options"), Fault::OptionsOfAText);
            faults.when(!words && count < 2, format!("{path}.options"), Fault::NothingToChoose);
            let mut options = BTreeSet::new();
            for (at, option) in question.options.iter().enumerate() {
                let path = format!("{path}.options[{at}]");
                faults.handle(format!("{path}.id"), &option.id, !options.insert(&option.id));
                faults.texts(format!("{path}.names"), &option.names);
            }
        }
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }
}

struct Faults(Vec<TermsError>);

impl Faults {
    fn when(&mut self, wrong: bool, path: impl Into<String>, fault: TermsFault) {
        if wrong {
            self.0.push(TermsError { path: path.into(), fault });
        }
    }

    fn handle(&mut self, path: String, id: &str, twice: bool) {
        self.when(!is_handle(id), path.clone(), TermsFault::NotAHandle);
        self.when(twice, path, TermsFault::Twice);
    }

    fn texts(&mut self, path: String, texts: &Texts) {
        let none = texts.is_empty() || texts.values().any(|text| text.trim().is_empty());
        self.when(none, path, TermsFault::NoText);
    }
}

#[cfg(test)]
mod tests;
