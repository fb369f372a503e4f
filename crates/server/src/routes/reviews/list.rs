//! `GET /v1/products/{product_id}/reviews`: what is published about a product, and how all of it is counted.

use aftersale_api::Code;
use aftersale_api::review::ReviewSort;
use aftersale_store::{Listing, Sort};
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use crate::conditional;
use crate::error::ApiError;
use crate::review::terms;
use crate::shop_key::ShopKey;
use crate::state::AppState;
use crate::views;

pub const PAGE: u32 = 20;

#[derive(Deserialize)]
pub struct Page {
    cursor: Option<String>,
    sort: Option<String>,
    stars: Option<u8>,
    /// `true`: only those with photos.
    photos: Option<bool>,
    /// BCP 47
    locale: Option<String>,
}

pub async fn list(
    State(app): State<AppState>,
    _: ShopKey,
    product_id: Result<Path<String>, PathRejection>,
    page: Result<Query<Page>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (Path(product_id), Query(page)) = (product_id?, page?);
    let terms = terms(&app)?;
    let malformed = |detail: &str| ApiError::new(Code::MalformedRequest).detail(detail);
    let sort = match page.sort.as_deref().map(ReviewSort::read) {
        None | Some(ReviewSort::Newest) => Sort::Newest,
        Some(ReviewSort::Oldest) => Sort::Oldest,
        Some(ReviewSort::Highest) => Sort::Highest,
        Some(ReviewSort::Lowest) => Sort::Lowest,
        Some(ReviewSort::Other) => {
            return Err(malformed("`sort` is `newest`, `oldest`, `highest` or `lowest`."));
        }
    };
    if page.stars.is_some_and(|stars| !(1..=5).contains(&stars)) {
        return Err(malformed("`stars` is 1 to 5."));
    }
    let listing = Listing { sort, stars: page.stars, photos: page.photos.unwrap_or_default() };
    let found = app.store.published(&product_id, listing, page.cursor.as_deref(), PAGE + 1).await?;
    let found = found.ok_or_else(|| malformed("`cursor` is not one this server gave."))?;
    let summary = app.store.review_summary(&product_id).await?;
    let lang = page.locale.as_deref().filter(|lang| !lang.is_empty());
    let told = views::review::list(&app, terms, &product_id, &summary, found, PAGE as usize, lang);
    conditional::answer(&headers, &told)
}
