package vn.moixa.portal.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.Tile;
import vn.moixa.area.Unit;
import vn.moixa.portal.domain.Counts;
import vn.moixa.web.Frame;
import vn.moixa.web.chart.Cartogram;
import vn.moixa.web.chart.MiniMap;

/** Draws the 99 communes. */
@Component
class Maps {

    private final Areas areas;

    Maps(Areas areas) {
        this.areas = areas;
    }

    Cartogram cartogram(Frame frame, Counts counts) {
        var tiles = areas.tiles().stream().collect(Collectors.toMap(Tile::communeCode, Function.identity()));
        return new Cartogram(
                frame.text("portal.map.label"),
                areas.communesOfLaoCai().stream()
                        .flatMap(
                                unit -> Optional.ofNullable(tiles.get(unit.code()))
                                        .map(tile -> tile(frame, unit, tile, counts))
                                        .stream())
                        .toList());
    }

    private static Cartogram.Tile tile(Frame frame, Unit unit, Tile tile, Counts counts) {
        long value = counts.in(unit.code());
        String title = value == 0
                ? frame.text("portal.map.tileNone", unit.fullName())
                : frame.text("portal.map.tile", unit.fullName(), value);
        return new Cartogram.Tile(
                unit.code(),
                unit.name(),
                unit.fullName(),
                tile.column(),
                tile.row(),
                value,
                title,
                frame.link("/xa/" + unit.code()));
    }

    MiniMap at(String communeCode, String label) {
        return new MiniMap(
                areas.tiles().stream()
                        .map(tile -> new MiniMap.Cell(tile.communeCode(), tile.column(), tile.row()))
                        .toList(),
                communeCode,
                label);
    }
}
