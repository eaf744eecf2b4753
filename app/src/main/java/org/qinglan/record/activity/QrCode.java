package org.qinglan.record.activity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code as the path of an SVG: one unit a module.
 *
 * @param size modules on each side
 */
public record QrCode(int size, String path) {
    public static QrCode of(String text) {
        try {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
