//! What a product brings along: guides, and other products that fit it.

use aftersale_model::Currency;
use aftersale_model::help::in_language;
use aftersale_model::order::{Accessory, Guide};

use super::amount;
use super::folder::garbled;
use super::order::Catalogue;
use crate::ShopError;

/// The guides of every product bought, in the order's language.
pub fn guides(catalogue: &Catalogue, bought: &[String], locale: &str) -> Vec<Guide> {
    let products = told_once(bought).filter_map(|id| catalogue.product(id));
    let guides = products.flat_map(|product| product.guides.iter().map(move |guide| (product, guide)));
    guides
        .filter_map(|(product, guide)| {
            Some(Guide {
                title: in_language(&guide.title, locale)?.to_owned(),
                text: in_language(&guide.text, locale).map(str::to_owned),
                url: guide.url.clone(),
                phase: guide.phase,
                product_id: Some(product.id.clone()),
            })
        })
        .collect()
}

/// What fits what was bought and was not bought itself: only what has a price and a page.
pub fn accessories(
    catalogue: &Catalogue,
    bought: &[String],
    locale: &str,
    currency: Currency,
) -> Result<Vec<Accessory>, ShopError> {
    let fitting: Vec<String> = told_once(bought)
        .filter_map(|id| catalogue.product(id))
        .flat_map(|product| product.accessories.iter().cloned())
        .filter(|id| !bought.contains(id))
        .collect();
    let mut found = Vec::new();
    for id in told_once(&fitting) {
        let place = |member: &str| format!("{id}{member}");
        let product = catalogue.product(id).ok_or_else(|| {
            garbled(FILE, &place(""), "stands among accessories, but there is no such product")
        })?;
        let (Some(price), Some(url)) = (product.prices.get(&currency), catalogue.page_url(product)) else {
            continue;
        };
        found.push(Accessory {
            name: Catalogue::name(product, locale),
            url,
            image_url: catalogue.image_url(product),
            minor: amount::minor(price, currency).map_err(|why| garbled(FILE, &place(".prices"), why))?,
            product_id: product.id.clone(),
        });
    }
    Ok(found)
}

const FILE: &str = "products.json";

fn told_once(ids: &[String]) -> impl Iterator<Item = &String> {
    ids.iter()
        .enumerate()
        .filter(|(at, id)| !ids.iter().take(*at).any(|known| known == *id))
        .map(|(_, id)| id)
}
