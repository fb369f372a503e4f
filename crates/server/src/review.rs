//! A review as it was sent becomes the model's; what can't be one is told with its pointer.

use std::collections::BTreeMap;

use aftersale_api::Code;
use aftersale_api::review::{
    NameStyle, NewPhoto, NewReview, QuestionAnswer, ReviewChange, ReviewSubject, ScalePoint,
};
use aftersale_model::review::said::{SaidFault, SaidWhy};
use aftersale_model::review::{self as model, ReviewPhoto, ReviewTerms, Said, Subject};

use crate::error::ApiError;
use crate::state::App;

/// More is no list of what is asked.
const LIST_MAX: usize = 200;
/// Of a language tag.
const LOCALE_MAX: usize = 35;

/// A shop that asks nothing has no such operations.
pub fn terms(app: &App) -> Result<&ReviewTerms, ApiError> {
    app.profile.reviews.as_ref().ok_or_else(|| ApiError::new(Code::NotFound).detail("No reviews here."))
}

pub fn read(sent: NewReview) -> Result<(Subject, Said), ApiError> {
    let invalid = |pointer: &str, code| ApiError::new(Code::ValidationFailed).at(pointer, code);
    let subject = match (sent.subject, sent.product_id) {
        (ReviewSubject::Product, Some(id)) => Subject::Product(id),
        (ReviewSubject::Product, None) => return Err(invalid("/product_id", "required")),
        (ReviewSubject::Delivery, None) => Subject::Delivery,
        (ReviewSubject::Shop, None) => Subject::Shop,
        (ReviewSubject::Other, _) => return Err(invalid("/subject", "invalid")),
        (_, Some(_)) => return Err(invalid("/product_id", "invalid")),
    };
    let said = change(ReviewChange {
        stars: sent.stars,
        text: sent.text,
        scales: sent.scales,
        answers: sent.answers,
        recommend: sent.recommend,
        photos: sent.photos,
        name_style: sent.name_style,
        locale: sent.locale,
    })?;
    Ok((subject, said))
}

pub fn change(sent: ReviewChange) -> Result<Said, ApiError> {
    let mut wrong = ApiError::new(Code::ValidationFailed);
    let lists =
        [("/scales", sent.scales.len()), ("/answers", sent.answers.len()), ("/photos", sent.photos.len())];
    for (pointer, count) in lists {
        if count > LIST_MAX {
            wrong = wrong.at(pointer, "too_many");
        }
    }
    let locale = sent.locale.unwrap_or_default();
    if locale.len() > LOCALE_MAX {
        wrong = wrong.at("/locale", "too_long");
    }
    let name_style = sent.name_style.map_or(Some(model::NameStyle::Anonymous), style);
    if name_style.is_none() {
        wrong = wrong.at("/name_style", "invalid");
    }
    let (scales, answers) = (points(sent.scales), answers(sent.answers));
    if scales.is_none() {
        wrong = wrong.at("/scales", "invalid");
    }
    if answers.is_none() {
        wrong = wrong.at("/answers", "invalid");
    }
    match (name_style, scales, answers) {
        (Some(name_style), Some(scales), Some(answers)) if wrong.errors.is_empty() => Ok(Said {
            stars: sent.stars,
            text: sent.text,
            scales,
            answers,
            recommend: sent.recommend,
            photos: sent.photos.into_iter().map(photo).collect(),
            name_style,
            locale,
        }),
        _ => Err(wrong),
    }
}

pub fn refusal(faults: &[SaidFault]) -> ApiError {
    faults.iter().fold(ApiError::new(Code::ValidationFailed), |refused, fault| {
        let code = match fault.why {
            SaidWhy::TooLong => "too_long",
            SaidWhy::TooMany => "too_many",
            SaidWhy::NotOffered => "not_offered",
            SaidWhy::NotAsked => "unwanted",
            SaidWhy::OutOfRange | SaidWhy::NoSuchOption | SaidWhy::Twice | SaidWhy::OneAnswer => "invalid",
        };
        refused.at(fault.path.clone(), code)
    })
}

/// `None` where one stands there twice.
fn points(sent: Vec<ScalePoint>) -> Option<BTreeMap<String, u8>> {
    let count = sent.len();
    let points: BTreeMap<String, u8> = sent.into_iter().map(|one| (one.id, one.value)).collect();
    (points.len() == count).then_some(points)
}

/// `None` where one stands there twice. What is left empty was not answered.
fn answers(sent: Vec<QuestionAnswer>) -> Option<BTreeMap<String, Vec<String>>> {
    let count = sent.len();
    let answers: BTreeMap<String, Vec<String>> = sent.into_iter().map(|one| (one.id, one.value)).collect();
    let said = |values: &Vec<String>| values.iter().any(|value| !value.trim().is_empty());
    (answers.len() == count).then(|| answers.into_iter().filter(|(_, values)| said(values)).collect())
}

fn photo(sent: NewPhoto) -> ReviewPhoto {
    ReviewPhoto { upload_id: sent.upload_id, alt: sent.alt }
}

fn style(style: NameStyle) -> Option<model::NameStyle> {
    match style {
        NameStyle::Full => Some(model::NameStyle::Full),
        NameStyle::Initial => Some(model::NameStyle::Initial),
        NameStyle::Anonymous => Some(model::NameStyle::Anonymous),
        NameStyle::Other => None,
    }
}
