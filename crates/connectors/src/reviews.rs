//! What a shop asks in its reviews, and which it had before they were kept here: a file each, checked whole before
//! anything is served.

use std::collections::BTreeSet;

use aftersale_model::review::{NameStyle, Review, ReviewState, ReviewTerms, Subject};
use jiff::{SignedDuration, Timestamp};

use crate::ShopError;
use crate::embedded::folder::{Folder, garbled};

/// Reads the terms; whatever is wrong with them is told at once, each with its place.
pub(crate) fn in_folder(folder: &Folder, file: &str) -> Result<ReviewTerms, ShopError> {
    let terms: ReviewTerms = folder.read(file)?;
    terms.check().map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        garbled(file, ".", told.join("; "))
    })?;
    Ok(terms)
}

/// Reviews received before, with all times moved by whole days. `category`: of a product; `None` where there is no such
/// product.
pub(crate) fn earlier<'a>(
    folder: &Folder,
    file: &str,
    days: i32,
    terms: &ReviewTerms,
    category: impl Fn(&str) -> Option<Option<&'a str>>,
) -> Result<Vec<Review>, ShopError> {
    let mut reviews: Vec<Review> = folder.read(file)?;
    let by = SignedDuration::from_hours(24 * i64::from(days));
    let moved = |at: &mut Timestamp| *at = at.saturating_add(by).unwrap_or(*at);
    let (mut ids, mut subjects) = (BTreeSet::new(), BTreeSet::new());
    for (at, review) in reviews.iter_mut().enumerate() {
        let wrong = |place: &str, why: String| Err(garbled(file, &format!("[{at}]{place}"), why));
        let category = match &review.subject {
            Subject::Product(id) => match category(id) {
                Some(category) => category,
                None => return wrong(".subject", format!("there is no product {id:?}")),
            },
            Subject::Delivery | Subject::Shop => None,
        };
        if let Err(faults) = review.said.check(&review.subject, category, terms) {
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return wrong(".said", told.join("; "));
        }
        if !review.said.photos.is_empty() {
            return wrong(".said.photos", "a review of before has no uploads".into());
        }
        if (review.said.name_style == NameStyle::Anonymous) != review.shown_name.is_empty() {
            return wrong(".shown_name", "a name stands there unless the author chose none".into());
        }
        if review.reply.is_some() && review.state() != ReviewState::Published {
            return wrong(".reply", "only what is published is answered".into());
        }
        if !ids.insert(review.id.clone())
            || !subjects.insert((review.order_id.clone(), review.subject.clone()))
        {
            return wrong("", "it stands here twice".into());
        }
        moved(&mut review.sent_at);
        review.edited_at.iter_mut().for_each(moved);
        if let Some(decided) = &mut review.decided {
            moved(&mut decided.at);
        }
        if let Some(reply) = &mut review.reply {
            moved(&mut reply.at);
        }
    }
    Ok(reviews)
}
