//! An authored order becomes the model's.

use std::collections::BTreeMap;

use aftersale_model::Currency;
use aftersale_model::claim::{Claim, ClaimStep};
use aftersale_model::order::{Customer, Discount, Line, Order, Return, Tax};

use super::amount;
use super::folder::{Folder, garbled};
use super::moment::Shift;
use super::parcel;
use super::{authored, back, check, offers};
use crate::{ShopError, ShopProfile};

/// What orders name by id.
pub struct Catalogue {
    products: BTreeMap<String, authored::Product>,
    customers: BTreeMap<String, Customer>,
    images_url: String,
    products_url: String,
}

/// Where in which file an error is told.
pub struct Reader<'a> {
    pub file: &'a str,
    pub currency: Currency,
    pub shift: &'a Shift,
}

impl Catalogue {
    pub fn read(folder: &Folder, shop: &authored::Shop) -> Result<Self, ShopError> {
        let products: Vec<authored::Product> = folder.read("products.json")?;
        let customers: authored::Customers = folder.read("customers.json")?;
        Ok(Self {
            products: by_id("products.json", products, |product| &product.id)?,
            customers: by_id("customers.json", customers, |customer| &customer.id)?,
            images_url: shop.images_url.clone(),
            products_url: shop.products_url.clone(),
        })
    }

    pub fn product(&self, id: &str) -> Option<&authored::Product> {
        self.products.get(id)
    }

    /// The product's page; empty where the shop has none.
    pub fn page_url(&self, product: &authored::Product) -> Option<String> {
        let built = (!self.products_url.is_empty()).then(|| format!("{}{}", self.products_url, product.id));
        product.url.clone().or(built)
    }

    pub fn name(product: &authored::Product, locale: &str) -> String {
        let language = locale.split('-').next().unwrap_or(locale);
        product.names.get(language).unwrap_or(&product.name).clone()
    }

    pub fn image_url(&self, product: &authored::Product) -> Option<String> {
        product.image.as_ref().map(|image| format!("{}{image}", self.images_url))
    }
}

impl Reader<'_> {
    pub fn minor(&self, text: &str, place: &str) -> Result<i64, ShopError> {
        amount::minor(text, self.currency).map_err(|why| garbled(self.file, place, why))
    }

    fn product<'a>(
        &self,
        catalogue: &'a Catalogue,
        id: &str,
        place: &str,
    ) -> Result<&'a authored::Product, ShopError> {
        let unknown = || garbled(self.file, place, format!("there is no product {id:?}"));
        catalogue.products.get(id).ok_or_else(unknown)
    }
}

/// `file` is named in errors.
pub fn build(
    file: &str,
    order: authored::Order,
    catalogue: &Catalogue,
    profile: &ShopProfile,
    shift: &Shift,
) -> Result<Order, ShopError> {
    let reader = Reader { file, currency: order.currency, shift };
    let customer = catalogue
        .customers
        .get(&order.customer)
        .cloned()
        .ok_or_else(|| garbled(file, "customer", format!("there is no customer {:?}", order.customer)))?;
    let bought: Vec<String> = order.lines.iter().map(|line| line.product.clone()).collect();
    let charged_minor = reader.minor(&order.total, "total")?;
    let goods = order.lines.iter().enumerate();
    let goods =
        goods.map(|(at, line)| back::goods(&reader, catalogue, at, line)).collect::<Result<_, _>>()?;
    let built = Order {
        id: format!("order-{}", order.number),
        placed_at: shift.instant(&order.placed_at).at,
        packed_at: order.packed_at.as_ref().map(|at| shift.instant(at).at),
        cancelled_at: order.cancelled_at.as_ref().map(|at| shift.instant(at).at),
        time_zone: profile.time_zone.clone(),
        currency: order.currency,
        customer,
        address: order.address,
        lines: each(order.lines, |at, line| build_line(&reader, catalogue, &order.locale, at, line))?,
        discounts: each(order.discounts, |at, discount| {
            let minor = reader.minor(&discount.amount, &format!("discounts[{at}].amount"))?;
            Ok(Discount { label: discount.label, minor })
        })?,
        shipping_minor: reader.minor(&order.shipping, "shipping")?,
        taxes: each(order.taxes, |at, tax| {
            let minor = reader.minor(&tax.amount, &format!("taxes[{at}].amount"))?;
            Ok(Tax { rate: tax.rate, minor, included: tax.included })
        })?,
        refunded_minor: order.refunded.map_or(Ok(0), |text| reader.minor(&text, "refunded"))?,
        parcels: order.parcels.into_iter().map(|parcel| parcel::build(shift, parcel)).collect(),
        returns: each(order.returns, |at, back| build_return(&reader, at, back))?,
        claims: order.claims.into_iter().map(|claim| build_claim(shift, claim)).collect(),
        guides: offers::guides(catalogue, &bought, &order.locale),
        accessories: offers::accessories(catalogue, &bought, &order.locale, order.currency)?,
        promised: order.promised.map(|estimate| parcel::build_estimate(shift, estimate)),
        votes: Vec::new(),
        goods,
        requests: Vec::new(),
        terms: profile.terms.clone(),
        number: order.number,
        locale: order.locale,
    };
    let built = back::ask(file, built, order.requests, profile.returns.as_ref(), shift)?;
    check::order(file, &built, charged_minor)?;
    Ok(built)
}

fn build_line(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    locale: &str,
    at: usize,
    line: authored::Line,
) -> Result<Line, ShopError> {
    let product = reader.product(catalogue, &line.product, &format!("lines[{at}].product"))?;
    Ok(Line {
        id: line.id,
        name: Catalogue::name(product, locale),
        image_url: catalogue.image_url(product),
        url: product.url.clone(),
        unit_minor: reader.minor(&line.unit, &format!("lines[{at}].unit"))?,
        product_id: line.product,
        variant: line.variant,
        quantity: line.quantity,
        returned: line.returned,
        cancelled: line.cancelled,
    })
}

fn build_return(reader: &Reader<'_>, at: usize, back: authored::Return) -> Result<Return, ShopError> {
    let refund_minor = match back.refund {
        Some(text) => Some(reader.minor(&text, &format!("returns[{at}].refund"))?),
        None => None,
    };
    Ok(Return {
        id: back.id,
        number: back.number,
        state: back.state,
        lines: parcel::pieces(back.lines),
        refund_minor,
        refund_expected_on: back.refund_expected_on.map(|date| reader.shift.date(date)),
    })
}

fn build_claim(shift: &Shift, claim: authored::Claim) -> Claim {
    Claim {
        id: claim.id,
        number: claim.number,
        reason: claim.reason,
        parcel_id: claim.parcel,
        lines: parcel::pieces(claim.lines),
        text: claim.text,
        photos: Vec::new(),
        opened_at: shift.instant(&claim.opened_at).at,
        answer_by_on: claim.answer_by_on.map(|date| shift.date(date)),
        steps: claim
            .steps
            .into_iter()
            .map(|step| ClaimStep {
                at: shift.instant(&step.at).at,
                state: step.state,
                note: step.note,
                resolution: step.resolution,
            })
            .collect(),
    }
}

fn each<T, U>(
    items: Vec<T>,
    mut build: impl FnMut(usize, T) -> Result<U, ShopError>,
) -> Result<Vec<U>, ShopError> {
    items.into_iter().enumerate().map(|(at, item)| build(at, item)).collect()
}

fn by_id<T>(file: &str, items: Vec<T>, id: impl Fn(&T) -> &str) -> Result<BTreeMap<String, T>, ShopError> {
    let mut found = BTreeMap::new();
    for (at, item) in items.into_iter().enumerate() {
        let key = id(&item).to_owned();
        if found.contains_key(&key) {
            return Err(garbled(file, &format!("[{at}].id"), format!("{key:?} stands here twice")));
        }
        found.insert(key, item);
    }
    Ok(found)
}
