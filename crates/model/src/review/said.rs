//! What a customer says in a review, what has to hold for it, and what of it is published.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Subject;
use super::terms::{Question, QuestionKind, ReviewTerms};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// 1 to 5; alone they are enough.
    pub stars: u8,
    pub text: String,
    /// 1 to 5, by a scale's id.
    pub scales: BTreeMap<String, u8>,
    /// By a question's id: ids of options, or one text.
    pub answers: BTreeMap<String, Vec<String>>,
    pub recommend: Option<bool>,
    /// In the order to show.
    pub photos: Vec<ReviewPhoto>,
    pub name_style: NameStyle,
    /// BCP 47 language of the words.
    pub locale: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewPhoto {
    pub upload_id: String,
    /// What it shows, in the customer's words.
    #[serde(default)]
    pub alt: String,
}

/// How a customer is named beside a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameStyle {
    Full,
    /// `Linnea B.`
    Initial,
    #[default]
    Anonymous,
}

/// Why something can't be taken, and where in what was sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {why}")]
pub struct SaidFault {
    /// JSON pointer.
    pub path: String,
    pub why: SaidWhy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SaidWhy {
    #[error("has to be 1 to 5")]
    OutOfRange,
    #[error("is longer than is kept")]
    TooLong,
    #[error("is not asked here")]
    NotAsked,
    #[error("is none of the options")]
    NoSuchOption,
    #[error("stands here twice")]
    Twice,
    #[error("has one answer")]
    OneAnswer,
    #[error("are more than are kept")]
    TooMany,
    #[error("is not offered")]
    NotOffered,
}

/// Of an answer in words, and of what a photo shows, in characters.
pub const ANSWER_MAX: usize = 500;

impl Said {
    /// Everything that is wrong. `category`: of the product it is about.
    pub fn check(
        &self,
        subject: &Subject,
        category: Option<&str>,
        terms: &ReviewTerms,
    ) -> Result<(), Vec<SaidFault>> {
        let mut faults = Vec::new();
        let mut when = |wrong: bool, path: String, why: SaidWhy| {
            if wrong {
                faults.push(SaidFault { path, why });
            }
        };
        when(!(1..=5).contains(&self.stars), "/stars".into(), SaidWhy::OutOfRange);
        let long = self.text.chars().count() > usize::from(terms.text_max_chars);
        when(long, "/text".into(), SaidWhy::TooLong);
        when(!terms.names.contains(&self.name_style), "/name_style".into(), SaidWhy::NotOffered);
        let product = match subject {
            Subject::Product(id) => Some(id.as_str()),
            Subject::Delivery | Subject::Shop => None,
        };
        for (id, point) in &self.scales {
            let path = format!("/scales/{}", escaped(id));
            let asked = product
                .is_some_and(|product| terms.scales_of(product, category).any(|scale| scale.id == *id));
            when(!asked, path.clone(), SaidWhy::NotAsked);
            when(!(1..=5).contains(point), path, SaidWhy::OutOfRange);
        }
        for (id, answers) in &self.answers {
            let path = format!("/answers/{}", escaped(id));
            let mut asked = product.into_iter().flat_map(|product| terms.questions_of(product, category));
            let why = match asked.find(|question| question.id == *id) {
                None => Some(SaidWhy::NotAsked),
                Some(question) => answered(question, answers),
            };
            when(why.is_some(), path, why.unwrap_or(SaidWhy::NotAsked));
        }
        when(product.is_none() && self.recommend.is_some(), "/recommend".into(), SaidWhy::NotAsked);
        let most = if product.is_some() { usize::from(terms.photos_max) } else { 0 };
        when(self.photos.len() > most, "/photos".into(), SaidWhy::TooMany);
        let uploads: BTreeSet<&str> = self.photos.iter().map(|photo| photo.upload_id.as_str()).collect();
        when(uploads.len() < self.photos.len(), "/photos".into(), SaidWhy::Twice);
        for (at, photo) in self.photos.iter().enumerate() {
            when(photo.alt.chars().count() > ANSWER_MAX, format!("/photos/{at}/alt"), SaidWhy::TooLong);
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What of the answers anybody may see.
    pub fn public_answers<'a>(
        &'a self,
        terms: &'a ReviewTerms,
    ) -> impl Iterator<Item = (&'a Question, &'a [String])> {
        let public = terms.questions.iter().filter(|question| !question.private);
        public.filter_map(|question| Some((question, self.answers.get(&question.id)?.as_slice())))
    }
}

impl NameStyle {
    /// As it is published; empty where there is no name.
    pub fn shown(self, name: &str) -> String {
        let mut words = name.split_whitespace();
        match self {
            Self::Anonymous => String::new(),
            Self::Full => plain(name),
            Self::Initial => {
                let Some(first) = words.next() else { return String::new() };
                let initial = words.last().and_then(|last| last.chars().next());
                let shown = initial.map_or_else(|| first.to_owned(), |letter| format!("{first} {letter}."));
                plain(&shown)
            }
        }
    }
}

/// A text as it is published: without what can't be seen and turns around what can.
/// Source: UAX #9, 2.1 to 2.4 (embeddings, overrides, isolates); UAX #44, control characters.
pub fn plain(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}');
    let kept = text.chars().filter(|letter| (!letter.is_control() || *letter == '\n') && !turns(*letter));
    kept.collect::<String>().trim().to_owned()
}

fn answered(question: &Question, answers: &[String]) -> Option<SaidWhy> {
    let known = |answer: &String| question.options.iter().any(|option| option.id == *answer);
    let distinct: BTreeSet<_> = answers.iter().collect();
    match question.kind {
        QuestionKind::Text if answers.len() > 1 => Some(SaidWhy::OneAnswer),
        QuestionKind::Text => {
            answers.iter().any(|answer| answer.chars().count() > ANSWER_MAX).then_some(SaidWhy::TooLong)
        }
        _ if !answers.iter().all(known) => Some(SaidWhy::NoSuchOption),
        QuestionKind::Radio | QuestionKind::Select if answers.len() > 1 => Some(SaidWhy::OneAnswer),
        _ => (distinct.len() < answers.len()).then_some(SaidWhy::Twice),
    }
}

/// Source: RFC 6901, section 3.
fn escaped(id: &str) -> String {
    id.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests;
