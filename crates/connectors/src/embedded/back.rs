//! What comes back: what the shop knows of the goods, the variants it has of them, and the returns it was asked for.

use aftersale_model::help::in_language;
use aftersale_model::order::Order;
use aftersale_model::returns::exchange::Variant;
use aftersale_model::returns::request::{Refunded, RequestTerms, ReturnRequest, State, Step, Wish, WishItem};
use aftersale_model::returns::{Goods, Policy};
use aftersale_model::{Aftermath, Currency};

use super::amount;
use super::authored;
use super::folder::garbled;
use super::moment::Shift;
use super::order::{Catalogue, Reader};
use crate::ShopError;

/// Of the line at `at`.
pub fn goods(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    at: usize,
    line: &authored::Line,
) -> Result<Goods, ShopError> {
    let refunded = line.reduced.as_deref().map(|text| reader.minor(text, &format!("lines[{at}].reduced")));
    let product = catalogue.product(&line.product);
    Ok(Goods {
        line_id: line.id.clone(),
        category: product.and_then(|product| product.category.clone()),
        tax_rate: line.tax.clone(),
        refunded_minor: refunded.transpose()?.unwrap_or(0),
        final_sale: line.final_sale || product.is_some_and(|product| product.final_sale),
        digital: product.is_some_and(|product| product.digital),
        bundle: line.bundle.clone(),
        free_with: line.free_with.clone(),
        exempt: product.and_then(|product| product.exempt),
    })
}

/// Of every product of an order, once.
pub fn variants_of(catalogue: &Catalogue, order: &Order) -> Result<Vec<Variant>, ShopError> {
    let mut found = Vec::new();
    for (at, line) in order.lines.iter().enumerate() {
        let told = order.lines.iter().take(at).any(|known| known.product_id == line.product_id);
        if !told {
            found.extend(variants(catalogue, &line.product_id, &order.locale, order.currency)?);
        }
    }
    Ok(found)
}

/// Every variant with a price in the currency, in the order to show.
fn variants(
    catalogue: &Catalogue,
    product_id: &str,
    locale: &str,
    currency: Currency,
) -> Result<Vec<Variant>, ShopError> {
    let Some(product) = catalogue.product(product_id) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (at, variant) in product.variants.iter().enumerate() {
        let place = format!("{product_id}.variants[{at}]");
        let Some(price) = variant.prices.get(&currency).or_else(|| product.prices.get(&currency)) else {
            continue;
        };
        let name = in_language(&variant.name, locale)
            .ok_or_else(|| garbled("products.json", &format!("{place}.name"), "has no words"))?;
        found.push(Variant {
            id: variant.id.clone(),
            product_id: product_id.to_owned(),
            name: name.to_owned(),
            unit_minor: amount::minor(price, currency)
                .map_err(|why| garbled("products.json", &format!("{place}.prices"), why))?,
            on_hand: variant.stock,
        });
    }
    Ok(found)
}

/// Asks for what the file says was asked for, one after the other, and takes the steps it says were taken: a return that
/// the rules would refuse is a mistake in the file.
pub fn ask(
    file: &str,
    mut order: Order,
    requests: Vec<authored::Request>,
    policy: Option<&Policy>,
    shift: &Shift,
) -> Result<Order, ShopError> {
    for (at, asked) in requests.into_iter().enumerate() {
        let place = format!("requests[{at}]");
        let policy = policy.ok_or_else(|| garbled(file, &place, "the shop has no policy.json"))?;
        let request = one(file, &place, &order, asked, policy, shift)?;
        order.requests.push(request);
    }
    // As everything that is kept beside an order: listed among its returns.
    Ok(order.with(&Aftermath::default()))
}

fn one(
    file: &str,
    place: &str,
    order: &Order,
    asked: authored::Request,
    policy: &Policy,
    shift: &Shift,
) -> Result<ReturnRequest, ShopError> {
    let requested_at = shift.instant(&asked.requested_at).at;
    let wish = Wish {
        kind: asked.kind,
        by: asked.by,
        items: asked.items.into_iter().map(item).collect(),
        method: asked.method,
        policy_version: policy.version.clone(),
    };
    // The order's own document lists this return already, and what came back by it.
    let mut before = order.clone();
    before.returns.retain(|known| known.id != asked.id);
    for line in &mut before.lines {
        line.returned = 0;
    }
    // What is retired now was on offer then.
    let mut then = policy.clone();
    then.reasons.iter_mut().for_each(|rule| rule.retired = false);
    let settlement = before.purchase(&then).quote(&wish, requested_at).map_err(|refused| {
        let told: Vec<String> = refused.iter().map(ToString::to_string).collect();
        garbled(file, place, told.join("; "))
    })?;
    let paid = settlement.refund_minor;
    let mut request = ReturnRequest {
        id: asked.id,
        number: asked.number,
        wish,
        settlement,
        requested_at,
        steps: Vec::new(),
        received: Vec::new(),
        tracking_number: asked.tracking_number,
        refunded: None,
        terms: RequestTerms::of(policy),
    };
    for (at, step) in asked.steps.into_iter().enumerate() {
        let step = Step { at: shift.instant(&step.at).at, to: step.to, by: step.by, note: step.note };
        request.step(step).map_err(|why| garbled(file, &format!("{place}.steps[{at}]"), why))?;
    }
    if request.came_to(State::Received).is_some() {
        request.received = request.expected();
    }
    request.refunded = asked.refunded.map(|refunded| Refunded {
        at: shift.instant(&refunded.at).at,
        minor: paid,
        arrives_on: refunded.arrives_on.map(|day| shift.date(day)),
    });
    Ok(request)
}

fn item(item: authored::RequestItem) -> WishItem {
    WishItem {
        line_id: item.line,
        quantity: item.quantity,
        reason: Some(item.reason),
        resolution: item.resolution,
        variant_id: item.variant,
        comment: item.comment,
        photos: Vec::new(),
    }
}
