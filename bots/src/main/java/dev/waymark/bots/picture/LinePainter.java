package dev.waymark.bots.picture;

import dev.waymark.bots.chat.Chart;
import dev.waymark.bots.chat.Painter;
import dev.waymark.core.insight.Burnup.Day;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.ToIntFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Draws what was done below all there was to do, dark on light, large enough for a phone. Days are
/// steps: nobody knows when on them something happened. No screen is needed.
public final class LinePainter implements Painter {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;
  private static final Color INK = new Color(0x1f2937);
  private static final Color GRID = new Color(0xe5e7eb);
  private static final Color ALL = new Color(0x6b7280);
  private static final Color DONE = new Color(0x15803d);
  private static final Color DONE_AREA = new Color(0x15, 0x80, 0x3d, 0x40);
  private static final int FEW_DAYS = 90;

  /// Below that the axis would have halves of items.
  private static final int FEW_ITEMS = 9;

  static {
    System.setProperty("java.awt.headless", "true");
  }

  @Override
  public byte[] png(Chart chart) {
    XYChart lines =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title(chart.days().getLast()))
            .yAxisTitle("items")
            .build();
    style(lines.getStyler(), chart);
    XYSeries all = add(lines, "in all", chart, Day::total);
    all.setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
    all.setLineColor(ALL);
    XYSeries done = add(lines, "done", chart, Day::done);
    done.setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
    done.setLineColor(DONE);
    done.setFillColor(DONE_AREA);
    try {
      return BitmapEncoder.getBitmapBytes(lines, BitmapFormat.PNG);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String title(Day today) {
    return today.done() + " of " + today.total() + " done";
  }

  private static XYSeries add(XYChart lines, String name, Chart chart, ToIntFunction<Day> number) {
    List<Date> days = chart.days().stream().map(day -> date(day.day())).toList();
    List<Integer> numbers = chart.days().stream().map(number::applyAsInt).toList();
    XYSeries series = lines.addSeries(name, days, numbers);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(new BasicStroke(3));
    return series;
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static void style(XYStyler style, Chart chart) {
    List<Day> days = chart.days();
    long shown = days.getFirst().day().until(days.getLast().day(), ChronoUnit.DAYS);
    style.setLocale(Locale.UK);
    style.setTimezone(TimeZone.getTimeZone(ZoneOffset.UTC));
    style.setDatePattern(shown <= FEW_DAYS ? "d MMM" : "MMM yyyy");
    style.setYAxisMin(0.0);
    style.setYAxisMax(
        1.1 * Math.max(FEW_ITEMS, days.stream().mapToInt(Day::total).max().orElse(0)));
    style.setYAxisDecimalPattern("#,##0");
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setPlotGridLinesColor(GRID);
    style.setPlotGridVerticalLinesVisible(false);
    style.setChartFontColor(INK);
    style.setAxisTickLabelsColor(INK);
    style.setChartTitleFont(font(Font.BOLD, 20));
    style.setAxisTitleFont(font(Font.PLAIN, 15));
    style.setAxisTickLabelsFont(font(Font.PLAIN, 14));
    style.setLegendFont(font(Font.PLAIN, 15));
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setLegendLayout(LegendLayout.Horizontal);
    style.setLegendBorderColor(Color.WHITE);
    style.setXAxisMaxLabelCount(8);
  }

  private static Font font(int weight, int size) {
    return new Font(Font.SANS_SERIF, weight, size);
  }
}
